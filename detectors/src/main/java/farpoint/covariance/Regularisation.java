package farpoint.covariance;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.stats.MedianDeviation;
import java.util.stream.IntStream;

/**
 * Keeps covariances of subsets regular: (1 - rho) S + rho T with a diagonal target T of robust column variances. Boudt,
 * Rousseeuw, Vanduffel, Verdonck: The minimum regularized covariance determinant estimator. Statistics and Computing 30,
 * 113-128, 2020. With rho = 0 the covariance stays as it is.
 *
 * <p>Unlike there, the variance of a column that a {@link DominantValue} holds is never less than the square of the scale of
 * the other values: a subset of equal values says nothing of it, and any small part of T would make outliers of all others.
 *
 * @param rho weight of the target, 0 to 1
 * @param target d variances
 * @param heldColumns the columns of which one value holds half or more, ascending; there the target is a lower bound
 */
record Regularisation(double rho, double[] target, int[] heldColumns) {
    /**
     * The weight used where it is needed at all. Any small weight makes the determinant positive; this one keeps the
     * condition of standardised columns below about a thousand.
     */
    private static final double WEIGHT = 1e-3;

    private static final int FEW = 2;

    /** Least target, as a share of the variance: outliers in a subset must not make it singular after all. */
    private static final double LEAST_SHARE = 1e-6;

    /** No regularisation. */
    static Regularisation none(int d) {
        return new Regularisation(0, new double[d], new int[0]);
    }

    /** Targets: squared scaled median absolute deviation of each column, or scale of what deviates from its dominant value. */
    static Regularisation of(DataMatrix rows) {
        DominantValue[] dominant = HeldColumns.dominant(rows);
        double[] target = new double[rows.columns()];
        boolean[] held = new boolean[target.length];
        for (ColumnGroup group : rows.groups()) {
            for (int j = group.from(); j < group.to(); j++) {
                held[j] = dominant[j].holds();
                double[] column = HeldColumns.column(rows, j);
                double scale = held[j]
                        ? Math.max(dominant[j].scale(), rare(column, dominant[j], group.isNominal()))
                        : MedianDeviation.standard(MedianDeviation.of(column).deviation());
                target[j] = Math.max(scale * scale, Double.MIN_NORMAL);
            }
        }
        int[] heldColumns = IntStream.range(0, held.length).filter(j -> held[j]).toArray();
        return new Regularisation(WEIGHT, target, heldColumns);
    }

    /** Indicators have no far values; numbers that one or two rows have are nothing ordinary. */
    private static double rare(double[] column, DominantValue dominant, boolean nominal) {
        if (nominal) {
            return RareVariance.deviation(column);
        }
        return dominant.of() - dominant.count() > FEW ? RareVariance.robustDeviation(column) : 0;
    }

    /** Whether there is something to tell. */
    boolean isNeeded() {
        return rho > 0;
    }

    LocationScatter apply(LocationScatter estimate) {
        if (rho == 0) {
            return estimate;
        }
        LocationScatter regular = estimate.scaled(1 - rho);
        int d = target.length;
        for (int j = 0; j < d; j++) {
            double least = LEAST_SHARE * estimate.scatter()[j * d + j];
            regular.scatter()[j * d + j] += rho * Math.max(target[j], least);
        }
        for (int j : heldColumns) {
            regular.scatter()[j * d + j] = Math.max(regular.scatter()[j * d + j], target[j]);
        }
        return regular;
    }
}
