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

        @Override
        public double[] weights(double[] magnitudes) {
            double[] weights = new double[magnitudes.length];
            int largest = 0;
            for (int i = 1; i < magnitudes.length; i++) {
                largest = magnitudes[i] > magnitudes[largest] ? i : largest;
            }
            weights[largest] = 1;
            return weights;
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

        @Override
        public double[] weights(double[] magnitudes) {
            double[] weights = new double[magnitudes.length];
            Arrays.fill(weights, 1.0 / magnitudes.length);
            return weights;
        }
    },
    /** The median; of an even number, the mean of the two in the middle. */
    MEDIAN {
        @Override
        public double of(double[] magnitudes) {
            return Quantiles.median(magnitudes);
        }

        @Override
        public double[] weights(double[] magnitudes) {
            return Quantiles.weights(magnitudes, 0.5);
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

        @Override
        public double[] weights(double[] magnitudes) {
            double whole = of(magnitudes.clone());
            return Arrays.stream(magnitudes)
                    .map(m -> whole > 0 ? m / whole / magnitudes.length : 0)
                    .toArray();
        }
    };

    /**
     * The aggregate; finite, and above the largest of them by rounding only.
     *
     * @param magnitudes one or more finite numbers, none negative; their order may change
     */
    public abstract double of(double[] magnitudes);

    /**
     * What the aggregate owes to each of them.
     *
     * @param magnitudes as in {@link #of}; they stay as they are
     * @return weights, with which the magnitudes add up to the aggregate, up to rounding; of equal largest ones the first has
     *     all
     */
    public abstract double[] weights(double[] magnitudes);

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
