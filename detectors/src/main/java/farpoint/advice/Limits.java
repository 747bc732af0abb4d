package farpoint.advice;

/**
 * Where rules that rest on the short study begin to hold.
 *
 * @param localAgreement at least so much {@link Fact#LOCAL_AGREEMENT} makes local outliers likely
 * @param globalAgreement together with at most so much {@link Fact#GLOBAL_AGREEMENT}
 * @param farRows and with {@link Fact#FAR_ROWS} of at most this
 * @param covarianceTail at least so much {@link Fact#COVARIANCE_TAIL} speaks for the covariance
 * @param covarianceGain together with at least so much {@link Fact#COVARIANCE_GAIN}
 * @param singleRows at least so much {@link Fact#SINGLE_ROWS} speaks for few neighbours
 */
public record Limits(
        double localAgreement,
        double globalAgreement,
        double farRows,
        double covarianceTail,
        double covarianceGain,
        double singleRows) {
    /** Those of the rules that users get. */
    public static final Limits USUAL = new Limits(0.78, 0.8, 3, 5, 1.5, 1.4);
}
