package farpoint.deep.scoring;

import farpoint.network.Workspace;

/** A scorer whose raw score is a sum over the columns of a row. */
public interface ColumnScorer extends Scorer {
    /**
     * What each column adds to the raw scores.
     *
     * @param workspace a batch that has been passed through the network
     * @param row the row's place in the batch
     * @param terms receives one number a column, none negative, that add up to the row's raw score
     */
    void terms(Workspace workspace, int row, double[] terms);
}
