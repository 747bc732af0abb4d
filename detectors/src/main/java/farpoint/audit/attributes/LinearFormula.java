package farpoint.audit.attributes;

/** The text of a linear function, such as "'total' = 2 + 'a' - 0.5 'b'". */
final class LinearFormula {
    /** Smaller differences from one, and constants in standard deviations, are rounding. */
    private static final double ROUNDING = 1e-6;

    private final String name;
    private final StringBuilder terms = new StringBuilder();

    /** Of an attribute. */
    LinearFormula(String name) {
        this.name = name;
    }

    /** Adds a term. */
    void add(double slope, String attribute) {
        double size = Math.abs(slope);
        terms.append(slope < 0 ? " - " : " + ");
        terms.append(Math.abs(size - 1) < ROUNDING ? "" : Words.number(size) + " ");
        terms.append(Words.quoted(attribute));
    }

    /**
     * The whole.
     *
     * @param constant what is added
     * @param deviation the attribute's standard deviation
     */
    String text(double constant, double deviation) {
        boolean isZero = Math.abs(constant) <= ROUNDING * deviation;
        String sum = isZero ? terms.toString() : Words.number(constant) + terms;
        return Words.quoted(name) + " = " + (sum.startsWith(" + ") ? sum.substring(3) : sum.trim());
    }
}
