package farpoint.covariance;

import farpoint.data.DataMatrix;
import farpoint.stats.Quantiles;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The C-step of the minimum covariance determinant on a pool of rows: from an estimate to the h rows nearest by it. The
 * determinant never grows from one step to the next.
 */
final class ConcentrationStep {
    private static final int MAX_STEPS = 100;

    private final DataMatrix rows;
    private final int[] pool;
    private final int h;
    private final Regularisation regularisation;

    ConcentrationStep(DataMatrix rows, int[] pool, int h, Regularisation regularisation) {
        this.rows = rows;
        this.pool = pool;
        this.h = h;
        this.regularisation = regularisation;
    }

    /** Starts from d + 1 random rows, and more of them while they lie on a hyperplane. */
    Subset start(RandomStream random) {
        int d = rows.columns();
        int[] shuffled = pool.clone();
        int drawn = 0;
        for (int size = d + 1; size <= shuffled.length; size++) {
            random.shuffle(shuffled, drawn, size);
            drawn = size;
            LocationScatter estimate = regularisation.apply(Moments.ofRows(rows, shuffled, size));
            Optional<MahalanobisMetric> metric = regular(estimate);
            if (metric.isPresent()) {
                return new Subset(estimate, metric.get(), Arrays.copyOf(shuffled, size));
            }
        }
        throw new ExactFit();
    }

    /** The given number of steps. */
    Subset repeat(Subset subset, int steps) {
        Subset current = subset;
        for (int i = 0; i < steps; i++) {
            current = next(current);
        }
        return current;
    }

    /** Steps until the determinant shrinks no more. */
    Subset converge(Subset subset) {
        Subset current = next(subset);
        for (int i = 1; i < MAX_STEPS; i++) {
            Subset following = next(current);
            if (following.logDeterminant() >= current.logDeterminant()) {
                return current;
            }
            current = following;
        }
        return current;
    }

    /** One step: the h rows of the pool nearest to the subset's estimate, ties by order in the pool. */
    Subset next(Subset subset) {
        double[] squares = squares(subset);
        int[] support = nearest(squares);
        LocationScatter estimate = regularisation.apply(Moments.ofRows(rows, support, h));
        return new Subset(estimate, metric(estimate), support);
    }

    /** The squared distance of each row of the pool. */
    private double[] squares(Subset subset) {
        double[] squares = new double[pool.length];
        CentredBlock block = new CentredBlock(rows.columns(), pool.length);
        for (int from = 0; from < pool.length; from += CentredBlock.ROWS) {
            block.clear();
            for (int i = from; i < Math.min(from + CentredBlock.ROWS, pool.length); i++) {
                block.add(rows.values(), pool[i] * rows.columns(), subset.estimate.location());
            }
            subset.metric.squaredLengths(block, squares, from);
        }
        return squares;
    }

    private int[] nearest(double[] squares) {
        double limit = Quantiles.smallest(squares.clone(), h - 1);
        int below = 0;
        for (double s : squares) {
            if (s < limit) {
                below++;
            }
        }
        int ties = h - below;
        int[] support = new int[h];
        int size = 0;
        for (int i = 0; i < pool.length; i++) {
            if (squares[i] < limit || squares[i] == limit && ties-- > 0) {
                support[size++] = pool[i];
            }
        }
        return support;
    }

    /**
     * The metric of a subset's covariance.
     *
     * @throws ExactFit if it is singular
     */
    static MahalanobisMetric metric(LocationScatter estimate) {
        return regular(estimate).orElseThrow(ExactFit::new);
    }

    private static Optional<MahalanobisMetric> regular(LocationScatter estimate) {
        return MahalanobisMetric.tryOf(estimate.scatter(), estimate.dimension()).filter(m -> m.rank() == m.dimension());
    }

    /** An estimate, its metric and the rows it was made from. */
    record Subset(LocationScatter estimate, MahalanobisMetric metric, int[] support) {
        double logDeterminant() {
            return metric.logDeterminant();
        }
    }
}
