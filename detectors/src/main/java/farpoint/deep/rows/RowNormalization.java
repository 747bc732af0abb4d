package farpoint.deep.rows;

/** What is done to each row, as a profile of its own, before it enters a network. */
public enum RowNormalization {
    /** Nothing. */
    NONE {
        @Override
        void apply(double[] row) {}
    },
    /** Divide by the Euclidean length. */
    L2 {
        @Override
        void apply(double[] row) {
            double largest = largest(row);
            double sum = 0;
            for (double v : row) {
                sum += largest == 0 ? 0 : (v / largest) * (v / largest);
            }
            divide(row, largest * Math.sqrt(sum));
        }
    },
    /** Divide by the largest magnitude. */
    MAX {
        @Override
        void apply(double[] row) {
            divide(row, largest(row));
        }
    },
    /** Subtract the row's mean and divide by its standard deviation. */
    Z_SCORE {
        @Override
        void apply(double[] row) {
            double mean = 0;
            for (double v : row) {
                mean += v / row.length;
            }
            for (int i = 0; i < row.length; i++) {
                row[i] -= mean;
            }
            L2.apply(row);
            for (int i = 0; i < row.length; i++) {
                row[i] *= Math.sqrt(row.length);
            }
        }
    };

    /** Normalises a row in place. */
    abstract void apply(double[] row);

    private static double largest(double[] row) {
        double largest = 0;
        for (double v : row) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }

    private static void divide(double[] row, double divisor) {
        for (int i = 0; divisor > 0 && i < row.length; i++) {
            row[i] /= divisor;
        }
    }
}
