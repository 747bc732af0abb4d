package farpoint.stats;

import java.util.SplittableRandom;

/**
 * A stream of random numbers for one purpose, derived from the user's seed, so that no purpose disturbs another. Only
 * exactly rounded operations and StrictMath are used: the same numbers on every Java platform.
 */
public final class RandomStream {
    private static final double UNIT = 0x1.0p-53;

    private final SplittableRandom random;
    private double spareGaussian = Double.NaN;

    private RandomStream(long seed) {
        random = new SplittableRandom(seed);
    }

    /**
     * The stream for a purpose and a work item.
     *
     * @param seed the user's seed
     * @param purpose what the numbers are for, such as "directions"
     * @param item number of the work item, so that items can be worked on in any order
     */
    public static RandomStream of(long seed, String purpose, long item) {
        return new RandomStream(mix(mix(mix(seed) + purpose.hashCode()) + item));
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        return (random.nextLong() >>> 11) * UNIT;
    }

    /**
     * Uniform in {@code 0 .. bound - 1}.
     *
     * @param bound at least 1
     */
    public int below(int bound) {
        return (int) Math.multiplyHigh(random.nextLong() >>> 1, (long) bound << 1);
    }

    /** Standard Gaussian, by Marsaglia's polar method. */
    public double gaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        while (true) {
            double u = 2 * uniform() - 1;
            double v = 2 * uniform() - 1;
            double square = u * u + v * v;
            if (square > 0 && square < 1) {
                double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
                spareGaussian = v * factor;
                return u * factor;
            }
        }
    }

    /** Moves a uniform sample of {@code count} elements to the front of the array, in random order. */
    public void shuffle(int[] elements, int count) {
        shuffle(elements, 0, count);
    }

    /** Makes a sample of {@code drawn} elements at the front of the array one of {@code count}, as if drawn at once. */
    public void shuffle(int[] elements, int drawn, int count) {
        for (int i = drawn; i < Math.min(count, elements.length - 1); i++) {
            int j = i + below(elements.length - i);
            int swap = elements[i];
            elements[i] = elements[j];
            elements[j] = swap;
        }
    }

    /** The finaliser of SplitMix64: neighbouring seeds give unrelated streams. */
    private static long mix(long z) {
        z += 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
