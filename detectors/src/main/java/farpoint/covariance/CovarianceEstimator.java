package farpoint.covariance;

import farpoint.data.BlockedRows;
import farpoint.data.ColumnGroup;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Estimators of location and covariance. */
public enum CovarianceEstimator {
    /** One of the others, by what there is to learn from: {@link EstimatorChoice}, which knows; this itself estimates nothing. */
    AUTOMATIC,
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

    /** The label of the fact that tells that, and by how much, the covariance was regularised. */
    public static final String REGULARISED = "Regularised, since half of the rows lie on a hyperplane, with weight";

    private static final int NAMES = 10;

    /**
     * Estimates from all rows; not for {@link #AUTOMATIC}.
     *
     * @param rows n x d rows; for {@link #MCD} all of them come here
     * @param supportFraction for {@link #MCD}: share of rows that count as clean; 0 for the smallest, (n + d + 1) / 2n
     * @param seed for {@link #MCD}
     */
    public Estimate estimate(BlockedRows rows, double supportFraction, int seed, ComputeContext context) {
        Units units = Units.of(rows);
        Estimate estimate = inUnits(units.apply(rows), supportFraction, seed, context);
        return units.unit() == 1 ? estimate : estimate.with(units.undo(estimate.scatter()));
    }

    private Estimate inUnits(BlockedRows rows, double supportFraction, int seed, ComputeContext context) {
        if (this == MCD) {
            FastMcd.Result result = FastMcd.fit(rows.all(), supportFraction, seed, context);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("Rows in the MCD subset", result.support().length);
            facts.put("Rows kept by the reweighting", result.reweighted());
            tell(result.regularisation(), rows.groups(), facts);
            return new Estimate(result.estimate(), result.regularisation().rho(), facts);
        }
        Estimate shrunk = shrink(rows, Moments.of(rows));
        return shrunk.with(RareVariance.atLeast(shrunk.scatter(), rows, context));
    }

    private static void tell(Regularisation regularisation, List<ColumnGroup> groups, Map<String, Object> facts) {
        if (regularisation.isNeeded()) {
            facts.put(REGULARISED, regularisation.rho());
        }
        List<String> held = groups.stream()
                .filter(g -> g.width() == 1 && !g.isNominal())
                .filter(g -> Arrays.stream(regularisation.heldColumns()).anyMatch(j -> j == g.from()))
                .map(ColumnGroup::attribute)
                .toList();
        if (!held.isEmpty()) {
            String first = held.stream().limit(NAMES).collect(Collectors.joining(", "));
            String others = held.size() > NAMES ? " and " + (held.size() - NAMES) + " others" : "";
            facts.put("Half or more of the values are equal in", first + others);
        }
    }

    /** Estimates the common covariance of rows whose class means have been subtracted; not for {@link #MCD}. */
    public Estimate estimateCentred(BlockedRows residuals) {
        double[] zero = new double[residuals.columns()];
        return shrink(residuals, new LocationScatter(zero, Moments.covariance(residuals, zero)));
    }

    private Estimate shrink(BlockedRows rows, LocationScatter empirical) {
        return switch (this) {
            case EMPIRICAL -> new Estimate(empirical, 0, Map.of());
            case DIAGONAL -> new Estimate(diagonal(empirical), 0, Map.of());
            case LEDOIT_WOLF -> shrunk(Shrinkage.ledoitWolf(rows, empirical));
            case OAS -> shrunk(Shrinkage.oracleApproximating(rows.rows(), empirical));
            case AUTOMATIC, MCD -> throw new IllegalStateException(this + " does not shrink");
        };
    }

    private static Estimate shrunk(Shrinkage shrinkage) {
        return new Estimate(shrinkage.scatter(), 0, Map.of("Shrinkage", shrinkage.rho()));
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
     * @param regularisation weight of the regularisation; 0 for none
     * @param facts what there is to tell about it, label to number
     */
    public record Estimate(LocationScatter scatter, double regularisation, Map<String, Object> facts) {
        private Estimate with(LocationScatter other) {
            return new Estimate(other, regularisation, facts);
        }
    }
}
