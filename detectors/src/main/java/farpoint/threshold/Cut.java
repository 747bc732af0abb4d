package farpoint.threshold;

/**
 * A cut-off and what it comes from.
 *
 * @param value higher scores are flagged
 * @param basis what the cut-off is, in words that can stand in brackets; empty if the rule's name says it
 */
record Cut(double value, String basis) {
    Cut(double value) {
        this(value, "");
    }
}
