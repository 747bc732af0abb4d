package weka.filters.unsupervised.outlier;

import farpoint.Explanations;
import farpoint.data.Table;
import farpoint.explanation.Reason;
import farpoint.threshold.Threshold;
import java.util.List;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Utils;

/** Why rows are flagged, as values of attributes. */
final class FlaggedReasons {
    private FlaggedReasons() {}

    /**
     * For each row the place of the attribute that matters most among the names of the table's attributes, its share and the place
     * of a sentence; missing for rows that are not flagged, and the first two where no attribute stands out.
     *
     * @param sentences takes up the sentences
     * @throws InterruptedException if the calling thread was interrupted
     */
    static AddedColumn.RowValues of(ScoredRows rows, Attribute sentences) throws InterruptedException {
        double[] scores = rows.scores();
        Threshold threshold = rows.threshold();
        int[] flagged = IntStream.range(0, scores.length)
                .filter(i -> threshold.flags(scores[i]))
                .toArray();
        Table table = rows.table().get();
        List<String> names =
                table.attributes().stream().map(a -> a.name()).distinct().toList();
        double[][] values = new double[scores.length][];
        for (Explanations why : rows.explanations(table, flagged)) {
            for (int place = 0; place < why.rows().length; place++) {
                values[why.rows()[place]] = values(why, place, table, names, sentences);
            }
        }
        double missing = Utils.missingValue();
        return row -> values[row] == null ? new double[] {missing, missing, missing} : values[row];
    }

    private static double[] values(Explanations why, int place, Table table, List<String> names, Attribute sentences) {
        double sentence = sentences.addStringValue(why.sentences().get(place));
        List<Reason> reasons = why.reasons(place);
        if (reasons.isEmpty()) {
            return new double[] {Utils.missingValue(), Utils.missingValue(), sentence};
        }
        Reason first = reasons.get(0);
        return new double[] {names.indexOf(table.attribute(first.attribute()).name()), first.share(), sentence};
    }
}
