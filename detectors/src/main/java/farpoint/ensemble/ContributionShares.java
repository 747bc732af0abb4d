package farpoint.ensemble;

import farpoint.detector.MemberScores;

/** Adds up members' contributions to the scores of rows, each as a share of what the member says of the row. */
final class ContributionShares {
    private final MemberScores said;
    private final int columns;
    private final double[] raised;
    private final double[] plain;
    private final boolean[] isRaised;

    /**
     * Of rows.
     *
     * @param said what the members say of them
     * @param columns the number of columns
     */
    ContributionShares(MemberScores said, int columns) {
        this.said = said;
        this.columns = columns;
        this.raised = new double[Math.multiplyExact(said.scores().length, columns)];
        this.plain = new double[raised.length];
        this.isRaised = new boolean[said.scores().length];
    }

    /**
     * Adds a member's.
     *
     * @param contributions rows x columns, finite
     */
    void add(int member, double[] contributions) {
        double[] z = said.of(member);
        for (int i = 0; i < isRaised.length; i++) {
            double largest = 0;
            for (int c = i * columns; c < (i + 1) * columns; c++) {
                largest = Math.max(largest, Math.abs(contributions[c]));
            }
            double sum = 0;
            for (int c = i * columns; c < (i + 1) * columns && largest > 0; c++) {
                sum += Math.abs(contributions[c]) / largest;
            }
            isRaised[i] |= z[i] > 0;
            for (int c = i * columns; c < (i + 1) * columns && largest > 0; c++) {
                double share = contributions[c] / largest / sum * said.weights()[member];
                plain[c] += share;
                raised[c] += share * Math.max(z[i], 0);
            }
        }
    }

    /** Rows x columns: by how far the members raise a row or, for rows that none raises, by weight. */
    double[] sum() {
        for (int i = 0; i < isRaised.length; i++) {
            if (!isRaised[i]) {
                System.arraycopy(plain, i * columns, raised, i * columns, columns);
            }
        }
        return raised;
    }
}
