package farpoint.deep.settings;

import farpoint.stats.MedianDeviation;
import farpoint.stats.Quantiles;

/** How location and scale of a mini-batch are estimated. */
public enum ZScale {
    /** Mean and standard deviation (divisor n - 1). */
    MEAN_SD {
        @Override
        public double location(double[] values, int count) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += values[i];
            }
            return sum / count;
        }

        @Override
        public double deviation(double[] values, int count, double location) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += (values[i] - location) * (values[i] - location);
            }
            return Math.sqrt(sum / (count - 1));
        }
    },
    /** Median and median absolute deviation, the latter in units of a Gaussian's standard deviation. */
    MEDIAN_MAD {
        @Override
        public double location(double[] values, int count) {
            return Quantiles.median(values, count);
        }

        @Override
        public double deviation(double[] values, int count, double location) {
            return MedianDeviation.standard(Quantiles.medianAbsoluteDeviation(values, count, location));
        }
    };

    /** The location of the first {@code count} values, at least 2; they may be reordered. */
    public abstract double location(double[] values, int count);

    /** Their scale round the location; the values may be overwritten. */
    public abstract double deviation(double[] values, int count, double location);
}
