package farpoint.explanation;

/**
 * An attribute that raises a row's score.
 *
 * @param attribute its place in the table
 * @param share of what raises the score, above 0 to 1
 */
public record Reason(int attribute, double share) {}
