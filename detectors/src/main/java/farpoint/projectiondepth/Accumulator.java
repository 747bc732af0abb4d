package farpoint.projectiondepth;

import farpoint.stats.Quantiles;

/** Collects the outlyingness of some rows, direction by direction, and aggregates it. */
abstract sealed class Accumulator {
    final double[] state;
    final int count;

    private Accumulator(int rows, int count) {
        this.state = new double[rows];
        this.count = count;
    }

    /**
     * An empty accumulator.
     *
     * @param quantile 0 to 1, for {@link DirectionAggregate#QUANTILE}
     * @param rows number of rows
     * @param count number of directions that will be added
     */
    static Accumulator of(DirectionAggregate aggregate, double quantile, int rows, int count) {
        return switch (aggregate) {
            case MAX -> new Max(rows, count);
            case MEAN -> new Mean(rows, count);
            case RMS -> new RootMeanSquare(rows, count);
            case QUANTILE -> new Quantile(rows, count, quantile);
        };
    }

    /** Adds the rows' outlyingness along the next direction. */
    abstract void add(double[] ratios);

    /** The aggregate of row i. */
    abstract double result(int i);

    /** Writes the aggregates of all rows. */
    final void writeTo(double[] target, int offset) {
        for (int i = 0; i < state.length; i++) {
            target[offset + i] = result(i);
        }
    }

    private static final class Max extends Accumulator {
        Max(int rows, int count) {
            super(rows, count);
        }

        @Override
        void add(double[] ratios) {
            for (int i = 0; i < state.length; i++) {
                state[i] = Math.max(state[i], ratios[i]);
            }
        }

        @Override
        double result(int i) {
            return state[i];
        }
    }

    private static final class Mean extends Accumulator {
        Mean(int rows, int count) {
            super(rows, count);
        }

        @Override
        void add(double[] ratios) {
            for (int i = 0; i < state.length; i++) {
                state[i] += ratios[i];
            }
        }

        @Override
        double result(int i) {
            return state[i] / count;
        }
    }

    private static final class RootMeanSquare extends Accumulator {
        RootMeanSquare(int rows, int count) {
            super(rows, count);
        }

        @Override
        void add(double[] ratios) {
            for (int i = 0; i < state.length; i++) {
                state[i] += ratios[i] * ratios[i];
            }
        }

        @Override
        double result(int i) {
            return Math.sqrt(state[i] / count);
        }
    }

    private static final class Quantile extends Accumulator {
        private final double quantile;
        private final double[][] ratiosByRow;
        private int added;

        Quantile(int rows, int count, double quantile) {
            super(rows, count);
            this.quantile = quantile;
            this.ratiosByRow = new double[rows][count];
        }

        @Override
        void add(double[] ratios) {
            for (int i = 0; i < ratiosByRow.length; i++) {
                ratiosByRow[i][added] = ratios[i];
            }
            added++;
        }

        @Override
        double result(int i) {
            return Quantiles.quantile(ratiosByRow[i], quantile);
        }
    }
}
