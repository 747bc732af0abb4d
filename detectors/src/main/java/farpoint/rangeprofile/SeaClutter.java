package farpoint.rangeprofile;

import farpoint.stats.RandomStream;

/**
 * Sea clutter with K-distributed amplitude (E. Jakeman and P. N. Pusey, A model for non-Rayleigh sea echo, 1976): complex
 * Gaussian numbers, new ones each pulse, whose mean power varies from cell to cell by a texture that stays for the profile. The
 * texture is the moving mean over 21 cells of Gamma(1.5, 1/1.5).
 */
final class SeaClutter {
    private static final int WINDOW = 21;
    private static final int HALVES = 3;

    private final double[] powers = new double[ComplexCells.COUNT];
    private final RandomStream random;

    /**
     * Draws the texture.
     *
     * @param power mean power of the clutter
     */
    SeaClutter(double power, RandomStream random) {
        this.random = random;
        double[] draws = new double[powers.length + WINDOW - 1];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = GammaDraws.ofMeanOne(HALVES, random);
        }
        for (int n = 0; n < powers.length; n++) {
            double sum = 0;
            for (int k = 0; k < WINDOW; k++) {
                sum += draws[n + k];
            }
            powers[n] = power * (sum / WINDOW);
        }
    }

    /** Adds the clutter of the next pulse. */
    void addTo(ComplexCells cells) {
        for (int n = 0; n < powers.length; n++) {
            cells.addNoise(n, powers[n], random);
        }
    }
}
