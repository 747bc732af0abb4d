package farpoint.bench.device;

import farpoint.data.DataMatrix;
import java.util.SplittableRandom;

/** Rows on which searches go wrong easily. */
enum HardRows {
    GAUSSIAN("standard normal values") {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return random.nextGaussian();
        }
    },
    TIES("integers, whose distances are mostly tied") {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return random.nextInt(3);
        }
    },
    EQUAL("every row three times") {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return new SplittableRandom(row / 3 * 1000L + column).nextDouble();
        }
    },
    OFFSET("an offset of 1e8 with spread 0.001") {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return (column % 2 == 0 ? 1e8 : -1e8) + 1e-3 * random.nextGaussian();
        }
    },
    CLUSTERS("tight clusters far from each other") {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return 1e4 * (row % 7) * (column % 3 + 1) + random.nextGaussian();
        }
    },
    NEARLY_EQUAL("pairs of rows that differ in the last bits") {
        @Override
        double value(SplittableRandom random, int row, int column) {
            double base = new SplittableRandom(row / 2 * 1000L + column).nextDouble();
            return row % 2 == 0 ? base : base + Math.ulp(base) * random.nextInt(3);
        }
    },
    TINY("scale 1e-150, beyond float") {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return 1e-150 * random.nextGaussian();
        }
    },
    HUGE("scale 1e150, beyond float") {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return 1e150 * random.nextGaussian();
        }
    },
    OVERFLOWING("scale 1e200, whose squares are beyond double") {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return 1e200 * random.nextGaussian();
        }
    },
    MIXED_SCALES("columns of scales 1e-100 to 1e100") {
        @Override
        double value(SplittableRandom random, int row, int column) {
            return Math.pow(10, 40 * (column % 6) - 100) * random.nextGaussian();
        }
    };

    private final String words;

    HardRows(String words) {
        this.words = words;
    }

    abstract double value(SplittableRandom random, int row, int column);

    /** n x d values of this kind. */
    DataMatrix rows(int n, int d, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(random, i / d, i % d);
        }
        return DataMatrix.of(n, d, values);
    }

    @Override
    public String toString() {
        return words;
    }
}
