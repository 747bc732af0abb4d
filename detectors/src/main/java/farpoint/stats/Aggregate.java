package farpoint.stats;

import java.util.Arrays;

/** How several magnitudes, such as the distances to a row's neighbours, become one number. */
public enum Aggregate {
    /** The largest. */
    MAX {
        @Override
        public double of(double[] magnitudes) {
            return Arrays.stream(magnitudes).max().orElse(0);
        }
    },
    /** The mean. */
    MEAN {
        @Override
        public double of(double[] magnitudes) {
            double sum = 0;
            for (double magnitude : magnitudes) {
                sum += magnitude;
            }
            return sum < Double.POSITIVE_INFINITY ? sum / magnitudes.length : scaled(magnitudes);
        }
    },
    /** The median; of an even number, the mean of the two in the middle. */
    MEDIAN {
        @Override
        public double of(double[] magnitudes) {
            return Quantiles.median(magnitudes);
        }
    },
    /** The root of the mean square. */
    RMS {
        @Override
        public double of(double[] magnitudes) {
            double largest = MAX.of(magnitudes);
            if (largest == 0) {
                return 0;
            }
            double squares = 0;
            for (double magnitude : magnitudes) {
                squares += (magnitude / largest) * (magnitude / largest);
            }
            return largest * Math.sqrt(squares / magnitudes.length);
        }
    };

    /**
     * The aggregate; finite, and above the largest of them by rounding only.
     *
     * @param magnitudes one or more finite numbers, none negative; their order may change
     */
    public abstract double of(double[] magnitudes);

    /** The mean of numbers whose sum is no double. */
    private static double scaled(double[] magnitudes) {
        double largest = MAX.of(magnitudes);
        double sum = 0;
        for (double magnitude : magnitudes) {
            sum += magnitude / largest;
        }
        return largest * (sum / magnitudes.length);
    }
}
