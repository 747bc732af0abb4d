package farpoint;

/**
 * What would help a row.
 *
 * @param change the smallest change of one value with which it would not be flagged, such as "with quantity 14 it would not be
 *     flagged"; empty for a row that is not, and where no value alone would do
 * @param similar the numbers of the ordinary rows that are most like it, the most similar first; never its own
 */
public record Advice(String change, int[] similar) {
    /** A sentence that says why a row is flagged, going on with this. */
    public String after(String sentence) {
        return sentence
                + (change.isEmpty() ? "" : "; " + change)
                + (similar.length == 0 ? "" : "; most like row " + (similar[0] + 1) + ", which is not");
    }
}
