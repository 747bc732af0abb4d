package farpoint.deep.scoring;

import farpoint.network.Pass;

/** A scorer that can tell how much each column adds to a row's score. */
public interface ColumnScorer extends Scorer {
    /**
     * Passes the rows of a batch through the network and splits their scores.
     *
     * @param pass memory of the network whose input has been loaded; its contents are free to change
     * @param target where the contributions go, rows x columns, row-major: none negative, those of a row add up to its raw score
     * @param offset the first row's place in {@code target}, in rows
     */
    void contributions(Pass pass, double[] target, int offset);
}
