package farpoint.rangeprofile;

import farpoint.stats.RandomStream;
import java.util.Arrays;

/** What the radar receives of one pulse, a complex number a range cell. Cell n is at 1.5 (n - N/2) metres. */
final class ComplexCells {
    /** Cells of a profile. */
    static final int COUNT = 200;

    /** Metres a cell, those of a bandwidth of 100 MHz. */
    static final double CELL = 1.5;

    private static final double WIDTH = .6 * CELL;

    /** Where an echo is 1e-21 of its peak, it is left out. */
    private static final double REACH = 10 * WIDTH;

    private final double[] real = new double[COUNT];
    private final double[] imaginary = new double[COUNT];

    /** Starts over with nothing received. */
    void clear() {
        Arrays.fill(real, 0);
        Arrays.fill(imaginary, 0);
    }

    /**
     * Adds the echo of a point: sqrt(power) e^(i phase) exp(-.5 ((R_n - range) / (.6 x 1.5))^2) in cell n.
     *
     * @param range in metres, from the middle cell
     */
    void addEcho(double power, double phase, double range) {
        double amplitude = Math.sqrt(power);
        double inPhase = amplitude * StrictMath.cos(phase);
        double quadrature = amplitude * StrictMath.sin(phase);
        int first = Math.max(0, (int) Math.ceil((range - REACH) / CELL) + COUNT / 2);
        int last = Math.min(COUNT - 1, (int) Math.floor((range + REACH) / CELL) + COUNT / 2);
        for (int n = first; n <= last; n++) {
            double distance = (CELL * (n - COUNT / 2) - range) / WIDTH;
            double response = StrictMath.exp(-.5 * distance * distance);
            real[n] += inPhase * response;
            imaginary[n] += quadrature * response;
        }
    }

    /** Adds complex Gaussian noise of the given mean power to cell n: half of it in each part. */
    void addNoise(int n, double power, RandomStream random) {
        double deviation = Math.sqrt(power / 2);
        real[n] += deviation * random.gaussian();
        imaginary[n] += deviation * random.gaussian();
    }

    double real(int n) {
        return real[n];
    }

    double imaginary(int n) {
        return imaginary[n];
    }

    /** The power received in each cell. */
    double[] powers() {
        double[] powers = new double[COUNT];
        for (int n = 0; n < COUNT; n++) {
            powers[n] = real[n] * real[n] + imaginary[n] * imaginary[n];
        }
        return powers;
    }
}
