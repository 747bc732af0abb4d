package farpoint.detector;

import java.util.List;

/**
 * What the members of a combined model say of n rows.
 *
 * @param members the names of the m members
 * @param weights their weights, which add up to 1
 * @param z n x m, row-major: each member's score on a scale that all of them share, where 0 is the median of the training rows
 *     and 1 their interquartile range
 * @param scores what they make together, one a row
 */
public record MemberScores(List<String> members, double[] weights, double[] z, double[] scores) {
    /** What hosts call the {@link #disagreement(int)}. */
    public static final String DISAGREEMENT = "disagreement";

    /** Copies the list. */
    public MemberScores {
        members = List.copyOf(members);
        if (weights.length != members.size() || z.length != scores.length * (long) members.size()) {
            throw new IllegalArgumentException(z.length + " values of " + members + " for " + scores.length + " rows");
        }
    }

    /** What hosts call what a member says. */
    public static String label(String member) {
        return "z_" + member;
    }

    /** What a member says of a row. */
    public double z(int row, int member) {
        return z[row * weights.length + member];
    }

    /** What a member says of all rows, one value a row. */
    public double[] of(int member) {
        double[] column = new double[scores.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = z(i, member);
        }
        return column;
    }

    /** How far the members are apart about a row: the standard deviation of what they say, by their weights. */
    public double disagreement(int row) {
        double mean = 0;
        for (int j = 0; j < weights.length; j++) {
            mean += weights[j] * z(row, j);
        }
        double variance = 0;
        for (int j = 0; j < weights.length; j++) {
            double deviation = z(row, j) - mean;
            variance += weights[j] * deviation * deviation;
        }
        return Math.sqrt(variance);
    }

    /** {@link #disagreement(int)} of all rows. */
    public double[] disagreement() {
        double[] all = new double[scores.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = disagreement(i);
        }
        return all;
    }
}
