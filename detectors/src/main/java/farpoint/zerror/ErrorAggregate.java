package farpoint.zerror;

/** How the z-errors of a row become its score. */
public enum ErrorAggregate {
    /** The largest magnitude. */
    MAX {
        @Override
        double of(double[] errors) {
            double largest = 0;
            for (double e : errors) {
                largest = Math.max(largest, Math.abs(e));
            }
            return largest;
        }
    },
    /** The mean magnitude. */
    MEAN {
        @Override
        double of(double[] errors) {
            double sum = 0;
            for (double e : errors) {
                sum += Math.abs(e) / errors.length;
            }
            return sum;
        }
    },
    /** The root mean square. */
    RMS {
        @Override
        double of(double[] errors) {
            double largest = MAX.of(errors);
            if (largest == 0) {
                return 0;
            }
            double squares = 0;
            for (double e : errors) {
                squares += (e / largest) * (e / largest);
            }
            return largest * Math.sqrt(squares / errors.length);
        }
    };

    /** The score for one row's z-errors, at least one; not above their largest magnitude, but for rounding. */
    abstract double of(double[] errors);
}
