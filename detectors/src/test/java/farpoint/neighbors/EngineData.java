package farpoint.neighbors;

import farpoint.data.DataMatrix;
import java.util.SplittableRandom;

/** Data on which distance computations go wrong easily. */
public enum EngineData {
    /** Independent standard normal values. */
    GAUSSIAN {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return random.nextGaussian();
        }
    },
    /** Values 0, 1 and 2 only: almost every distance is tied. */
    INTEGERS {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return random.nextInt(3);
        }
    },
    /** Every row three times. */
    DUPLICATES {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return new SplittableRandom(row / 3 * 1000L + column).nextDouble();
        }
    },
    /** All rows equal. */
    CONSTANT {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return 0.1 + column;
        }
    },
    /** All values zero. */
    ZERO {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return 0;
        }
    },
    /** Every other column constant. */
    CONSTANT_COLUMNS {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return column % 2 == 0 ? 1e6 : random.nextGaussian();
        }
    },
    /** Offset 1e8, unit spread. */
    OFFSET {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return 1e8 + random.nextGaussian();
        }
    },
    /** Offset 1e8 of another sign in each column, tiny spread. */
    HUGE_OFFSET {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return (column % 2 == 0 ? 1e8 : -1e8) + 1e-3 * random.nextGaussian();
        }
    },
    /** Scale 1e-150. */
    TINY {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return 1e-150 * random.nextGaussian();
        }
    },
    /** Scale 1e150. */
    HUGE {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return 1e150 * random.nextGaussian();
        }
    },
    /** Squares overflow. */
    OVERFLOWING {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return 1e200 * random.nextGaussian();
        }
    },
    /** Squares underflow. */
    UNDERFLOWING {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return 1e-200 * random.nextGaussian();
        }
    },
    /** Columns of scales 1e-100 to 1e100. */
    MIXED_SCALES {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return Math.pow(10, 40 * (column % 6) - 100) * random.nextGaussian();
        }
    },
    /** Rows of scales 1e-170 to 1e170, so that a product can stay in range where a square does not. */
    ROWS_OF_MIXED_SCALES {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return Math.pow(10, 85 * (row % 5) - 170) * random.nextGaussian();
        }
    },
    /** Tight clusters far from each other: float arithmetic cannot tell the rows of a cluster apart. */
    CLUSTERS {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return 1e4 * (row % 7) * (column % 3 + 1) + random.nextGaussian();
        }
    },
    /** One row in a hundred a million times as far out as the others. */
    OUTLIERS {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return (row % 100 == 0 ? 1e6 : 1) * random.nextGaussian();
        }
    },
    /** Pairs of rows that differ in the last bits only. */
    NEARLY_EQUAL {
        @Override
        double value(SplittableRandom random, int row, int column) {
            double base = new SplittableRandom(row / 2 * 1000L + column).nextDouble();
            return row % 2 == 0 ? base : base + Math.ulp(base) * random.nextInt(3);
        }
    };

    abstract double value(SplittableRandom random, int row, int column);

    /** A matrix of this kind. */
    public DataMatrix rows(int n, int d, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(random, i / d, i % d);
        }
        return DataMatrix.of(n, d, values);
    }
}
