package farpoint.imputation;

import java.util.Arrays;

/**
 * One result of those of several imputations, by Rubin's rules (D. Rubin, 1987, Multiple Imputation for Nonresponse in Surveys).
 * So the score of a row with missing values is the mean of those that it gets in the filled tables, and what is between them says how
 * unsure it is.
 *
 * @param mean of the results
 * @param within the mean of their variances, that is, the variance if no value were missing
 * @param between the variance of the results (1/(m - 1)), which comes of the missing values; 0 for one imputation
 * @param total the variance of the mean: within + (1 + 1/m) between
 * @param degreesOfFreedom of Student's distribution for an interval around the mean; infinite if nothing is between
 */
public record PooledEstimate(double mean, double within, double between, double total, double degreesOfFreedom) {
    /**
     * Pools results.
     *
     * @param estimates the result of each imputation, at least one
     * @param variances the squared standard error of each, or 0 where there is none, as for scores
     */
    public static PooledEstimate of(double[] estimates, double[] variances) {
        int m = estimates.length;
        if (m == 0 || variances.length != m) {
            throw new IllegalArgumentException(m + " estimates, " + variances.length + " variances");
        }
        double mean = Arrays.stream(estimates).sum() / m;
        double within = Arrays.stream(variances).sum() / m;
        double between = m == 1
                ? 0
                : Arrays.stream(estimates).map(e -> (e - mean) * (e - mean)).sum() / (m - 1);
        double added = (1 + 1.0 / m) * between;
        double ratio = 1 + within / added;
        return new PooledEstimate(
                mean, within, between, within + added, added == 0 ? Double.POSITIVE_INFINITY : (m - 1) * ratio * ratio);
    }
}
