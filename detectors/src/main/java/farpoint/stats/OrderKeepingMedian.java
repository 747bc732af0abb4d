package farpoint.stats;

import java.util.Arrays;

/**
 * Medians of values that stay in their order, to the bits of {@link Quantiles#median(double[])}. A copy of many values would take as
 * much memory as they do: a sample says about where their median is, and only those near there are copied.
 */
public final class OrderKeepingMedian {
    private static final int SAMPLE = 1 << 12;

    /** Of few values a copy is quicker. */
    private static final int FEW = 1 << 14;

    /** How far the median's place in the sample may be off: five standard deviations. */
    private static final int MARGIN = (int) (5 * Math.sqrt(SAMPLE) / 2);

    /** At most one value of so many is copied; more lie near the median only if many are equal. */
    private static final int PART = 8;

    private static final int BLOCK = 1 << 10;

    private final double[] values;
    private final boolean deviates;
    private final double centre;

    private OrderKeepingMedian(double[] values, boolean deviates, double centre) {
        this.values = values;
        this.deviates = deviates;
        this.centre = centre;
    }

    /** The median of at least one value, none of them NaN. */
    public static double of(double[] values) {
        return new OrderKeepingMedian(values, false, 0).find();
    }

    /** The median of |v - centre|, unscaled. */
    public static double ofDeviations(double[] values, double centre) {
        return new OrderKeepingMedian(values, true, centre).find();
    }

    private double find() {
        int[] ranks = Quantiles.middle(values.length);
        double[] near = values.length < FEW ? new double[0] : near(ranks);
        if (near.length > 0) {
            return Quantiles.ofMiddle(near);
        }
        double[] copy = new double[values.length];
        load(0, copy);
        return Quantiles.median(copy);
    }

    /** Copies values from a place on, as many as there are or the target holds; tells how many. */
    private int load(int from, double[] target) {
        int size = Math.min(target.length, values.length - from);
        System.arraycopy(values, from, target, 0, size);
        if (deviates) {
            Quantiles.deviate(target, size, centre);
        }
        return size;
    }

    /** The values of the ranks; none if they are not where the sample says, or too many are. */
    private double[] near(int[] ranks) {
        double[] sample = sample();
        double low = sample[SAMPLE / 2 - MARGIN];
        double high = sample[SAMPLE / 2 + MARGIN];
        double[] near = new double[values.length / PART];
        int below = 0;
        int count = 0;
        double[] block = new double[BLOCK];
        for (int from = 0; from < values.length; from += BLOCK) {
            int size = load(from, block);
            for (int i = 0; i < size; i++) {
                double v = block[i];
                below += v < low ? 1 : 0;
                if (v >= low & v <= high) {
                    if (count == near.length) {
                        return new double[0];
                    }
                    near[count++] = v;
                }
            }
        }
        if (ranks[0] < below || ranks[ranks.length - 1] >= below + count) {
            return new double[0];
        }
        double[] found = Arrays.copyOf(near, count);
        int before = below;
        return Arrays.stream(ranks)
                .mapToDouble(rank -> Quantiles.smallest(found, rank - before))
                .toArray();
    }

    /** Values from all over, in ascending order. */
    private double[] sample() {
        double[] sample = new double[SAMPLE];
        for (int i = 0; i < SAMPLE; i++) {
            sample[i] = values[(int) ((long) i * values.length / SAMPLE)];
        }
        if (deviates) {
            Quantiles.deviate(sample, SAMPLE, centre);
        }
        Arrays.sort(sample);
        return sample;
    }
}
