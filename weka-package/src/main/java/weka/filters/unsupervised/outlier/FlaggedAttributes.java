package weka.filters.unsupervised.outlier;

import farpoint.SureReasons;
import farpoint.data.Table;
import farpoint.threshold.Threshold;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Utils;

/** Which attributes matter for the scores of flagged rows, as the values of an attribute. */
final class FlaggedAttributes {
    private FlaggedAttributes() {}

    /**
     * For each flagged row the place of a text, which is empty if no attribute matters for sure; missing for all other rows.
     *
     * @param texts takes up the texts
     * @throws farpoint.run.InvalidInputException if there are too few rows that are not flagged
     * @throws InterruptedException if the calling thread was interrupted
     */
    static AddedColumn.RowValues of(ScoredRows rows, Attribute texts) throws InterruptedException {
        double[] scores = rows.scores();
        Threshold threshold = rows.threshold();
        int[] flagged = IntStream.range(0, scores.length)
                .filter(i -> threshold.flags(scores[i]))
                .toArray();
        Table table = rows.table().get();
        boolean[] learntFrom = rows.trainedOn().orElseGet(() -> new boolean[scores.length]);
        SureReasons sure = rows.model()
                .reasons()
                .sure(table, learntFrom, flagged, rows.columns().rate());
        double[] values = IntStream.range(0, scores.length)
                .mapToDouble(i -> Utils.missingValue())
                .toArray();
        for (int row : flagged) {
            values[row] = texts.addStringValue(sure.names(row, table));
        }
        return row -> new double[] {values[row]};
    }
}
