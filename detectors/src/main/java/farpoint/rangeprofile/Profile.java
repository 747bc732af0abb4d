package farpoint.rangeprofile;

import farpoint.stats.RandomStream;
import java.util.Arrays;

/**
 * One range profile: eight pulses at 20 Hz of a ship that sails at 6 m/s, which moves it through the cells by at most 2.1 m
 * (range migration). Pulses are aligned to the sum of those before and their powers averaged.
 */
final class Profile {
    /** Pulses of a profile. */
    static final int PULSES = 8;

    private static final double RATE = 20;
    private static final double SPEED = 6;
    private static final double LOG_OFFSET = .01;

    private final Look look;
    private final double[] gains;
    private final double[] ranges;

    Profile(Hull hull, Look look) {
        this.look = look;
        this.gains = hull.gains(look.radians());
        this.ranges = hull.ranges(look.radians());
    }

    /**
     * Draws it.
     *
     * @param item the row's number in random streams
     */
    double[] draw(ProfileSettings settings, long seed, long item) {
        double noise = Arrays.stream(gains).max().orElseThrow() / look.snr();
        double clutter = noise * Look.ofDecibels(settings.clutter());
        Fluctuation fluctuation =
                new Fluctuation(settings.swerling(), gains.length, RandomStream.of(seed, "fluctuation", item));
        RandomStream phases = RandomStream.of(seed, "phase", item);
        RandomStream noises = RandomStream.of(seed, "noise", item);
        SeaClutter sea = new SeaClutter(clutter, RandomStream.of(seed, "clutter", item));
        ComplexCells cells = new ComplexCells();
        double[][] pulses = new double[PULSES][];
        for (int p = 0; p < PULSES; p++) {
            cells.clear();
            addEchoes(cells, p, fluctuation.next(), phasesOfAPulse(phases));
            for (int n = 0; n < ComplexCells.COUNT; n++) {
                cells.addNoise(n, noise, noises);
            }
            sea.addTo(cells);
            pulses[p] = cells.powers();
        }
        return finished(pulses, settings.normalisation(), settings.log());
    }

    private double[] phasesOfAPulse(RandomStream random) {
        double[] phases = new double[gains.length];
        for (int j = 0; j < phases.length; j++) {
            phases[j] = 2 * Math.PI * random.uniform();
        }
        return phases;
    }

    /**
     * Adds the ship's echoes in pulse p.
     *
     * @param factors of the powers, one a scatterer
     * @param phases in radians, one a scatterer
     */
    void addEchoes(ComplexCells cells, int p, double[] factors, double[] phases) {
        double middle = look.offset() + SPEED * StrictMath.cos(look.radians()) * p / RATE;
        for (int j = 0; j < gains.length; j++) {
            cells.addEcho(gains[j] * factors[j], phases[j], ranges[j] + middle);
        }
    }

    /** Makes a profile of the powers of pulses: alignment, root of the mean power, centring, normalisation, logarithm. */
    static double[] finished(double[][] pulses, Normalisation normalisation, boolean log) {
        double[] sum = pulses[0].clone();
        for (int p = 1; p < pulses.length; p++) {
            double[] aligned = Alignment.shifted(pulses[p], Alignment.shift(sum, pulses[p]));
            for (int n = 0; n < sum.length; n++) {
                sum[n] += aligned[n];
            }
        }
        double[] profile = Arrays.stream(Alignment.centred(sum))
                .map(power -> Math.sqrt(power / pulses.length))
                .toArray();
        double scale = normalisation.scale(profile);
        for (int n = 0; n < profile.length; n++) {
            double cell = profile[n] / scale;
            profile[n] = log ? StrictMath.log(cell + LOG_OFFSET) : cell;
        }
        return profile;
    }
}
