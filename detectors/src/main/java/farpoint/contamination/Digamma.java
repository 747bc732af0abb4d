package farpoint.contamination;

/**
 * The digamma function: Commons Math's is off by up to 3e-9. Up to 12 by the recurrence psi(x) = psi(x + 1) - 1/x, from there by the
 * asymptotic series.
 */
final class Digamma {
    private static final double SERIES_FROM = 12;

    private Digamma() {}

    /**
     * psi(x).
     *
     * @param x above 0
     */
    static double of(double x) {
        double shift = 0;
        double far = x;
        while (far < SERIES_FROM) {
            shift -= 1 / far;
            far++;
        }
        double y = 1 / (far * far);
        double series = y
                * (1.0 / 12 - y * (1.0 / 120 - y * (1.0 / 252 - y * (1.0 / 240 - y * (1.0 / 132 - y * 691 / 32760)))));
        return shift + StrictMath.log(far) - 1 / (2 * far) - series;
    }
}
