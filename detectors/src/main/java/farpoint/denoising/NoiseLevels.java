package farpoint.denoising;

import farpoint.network.Features;
import farpoint.stats.RandomStream;

/**
 * Levels of noise, and rows with noise as inputs of a network: sqrt(a) x + sqrt(1 - a) e for a row x, Gaussian noise e and
 * the share a of the variance that is left, followed by what tells the level t: cos(t), cos(t / 100), sin(t) and sin(t / 100).
 *
 * @param signals what is left of a row's variance, by level; level 0, with next to no noise, is not used
 */
record NoiseLevels(double[] signals) {
    /** Inputs that tell the level. */
    static final int LEVEL_INPUTS = 4;

    private static final double SLOW = 0.01;

    /** The number of levels in use. */
    int count() {
        return signals.length - 1;
    }

    /** A level in use, all equally likely. */
    int draw(RandomStream random) {
        return 1 + random.below(count());
    }

    /** Rising levels in use, each drawn from its part of them. */
    int[] spread(int parts, RandomStream random) {
        int[] drawn = new int[parts];
        for (int p = 0; p < parts; p++) {
            drawn[p] = 1 + (int) ((p + random.uniform()) / parts * count());
        }
        return drawn;
    }

    /**
     * Adds noise to a value.
     *
     * @param noise a standard Gaussian number
     */
    double blur(int level, double value, double noise) {
        return Math.sqrt(signals[level]) * value + Math.sqrt(1 - signals[level]) * noise;
    }

    /** Writes a level to the last features of a row. */
    static void tell(int level, Features target, int row) {
        int first = target.width() - LEVEL_INPUTS;
        target.set(first, row, StrictMath.cos(level));
        target.set(first + 1, row, StrictMath.cos(SLOW * level));
        target.set(first + 2, row, StrictMath.sin(level));
        target.set(first + 3, row, StrictMath.sin(SLOW * level));
    }
}
