package farpoint.covariance;

import farpoint.ComputeContext;
import farpoint.data.DataMatrix;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Estimators of location and covariance. */
public enum CovarianceEstimator {
    /** Sample mean and covariance (divisor n). */
    EMPIRICAL,
    /** Covariance shrunk towards a multiple of the identity, as Ledoit and Wolf. */
    LEDOIT_WOLF,
    /** Oracle approximating shrinkage, for very few rows. */
    OAS,
    /** Variances only. */
    DIAGONAL,
    /** Minimum covariance determinant: robust against contaminated training data. */
    MCD;

    /**
     * Estimates from all rows.
     *
     * @param rows n x d rows
     * @param supportFraction for {@link #MCD}: share of rows that count as clean; 0 for the smallest, (n + d + 1) / 2n
     * @param seed for {@link #MCD}
     */
    public Estimate estimate(DataMatrix rows, double supportFraction, int seed, ComputeContext context) {
        if (this == MCD) {
            FastMcd.Result result = FastMcd.fit(rows, supportFraction, seed, context);
            Map<String, Serializable> facts = new LinkedHashMap<>();
            facts.put("Rows in the MCD subset", result.support().length);
            facts.put("Rows kept by the reweighting", result.reweighted());
            if (result.regularisation() > 0) {
                facts.put(
                        "Regularised, since half of the rows lie on a hyperplane, with weight",
                        result.regularisation());
            }
            return new Estimate(result.estimate(), facts);
        }
        return shrink(rows, Moments.of(rows, context));
    }

    /** Estimates the common covariance of rows whose class means have been subtracted; not for {@link #MCD}. */
    public Estimate estimateCentred(DataMatrix residuals, ComputeContext context) {
        double[] zero = new double[residuals.columns()];
        return shrink(residuals, new LocationScatter(zero, Moments.covariance(residuals, zero, context)));
    }

    private Estimate shrink(DataMatrix rows, LocationScatter empirical) {
        return switch (this) {
            case EMPIRICAL -> new Estimate(empirical, Map.of());
            case DIAGONAL -> new Estimate(diagonal(empirical), Map.of());
            case LEDOIT_WOLF -> shrunk(Shrinkage.ledoitWolf(rows, empirical));
            case OAS -> shrunk(Shrinkage.oracleApproximating(rows.rows(), empirical));
            case MCD -> throw new IllegalStateException("MCD does not shrink");
        };
    }

    private static Estimate shrunk(Shrinkage shrinkage) {
        return new Estimate(shrinkage.scatter(), Map.of("Shrinkage", shrinkage.rho()));
    }

    private static LocationScatter diagonal(LocationScatter empirical) {
        int d = empirical.dimension();
        double[] variances = new double[d * d];
        for (int j = 0; j < d; j++) {
            variances[j * d + j] = empirical.scatter()[j * d + j];
        }
        return new LocationScatter(empirical.location(), variances);
    }

    /**
     * An estimate.
     *
     * @param scatter location and covariance
     * @param facts what there is to tell about it, label to number
     */
    public record Estimate(LocationScatter scatter, Map<String, Serializable> facts) {}
}
