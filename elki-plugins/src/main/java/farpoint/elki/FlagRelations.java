package farpoint.elki;

import elki.database.relation.Relation;
import elki.result.Metadata;
import elki.result.outlier.OutlierResult;
import farpoint.threshold.Threshold;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** What a threshold makes of the scores, as relations below them: probability, flag, and how sure the flag is. */
final class FlagRelations {
    private FlagRelations() {}

    /**
     * Adds the relations; that of the confidence only if it is known.
     *
     * @param scores one a row
     */
    static void add(Threshold threshold, double[] scores, Relation<?> rows, OutlierResult result) {
        add("probability", threshold::probability, scores, rows, result);
        add("flag", score -> threshold.flags(score) ? 1 : 0, scores, rows, result);
        if (threshold.hasConfidence()) {
            add("confidence", threshold::confidence, scores, rows, result);
        }
    }

    private static void add(
            String name, DoubleUnaryOperator value, double[] scores, Relation<?> rows, OutlierResult result) {
        double[] values = Arrays.stream(scores).map(value).toArray();
        Metadata.hierarchyOf(result).addChild(DetectorScores.relation(name, rows, values));
    }
}
