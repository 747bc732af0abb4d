package farpoint;

import farpoint.data.Table;
import farpoint.explanation.Contributions;
import farpoint.explanation.Reason;
import farpoint.explanation.Reasons;
import farpoint.run.ComputeContext;
import farpoint.stats.Ranking;
import java.util.Arrays;
import java.util.List;

/**
 * Why some rows of a table have their scores.
 *
 * @param rows their numbers in the table
 * @param contributions of the table's attributes, a row each
 * @param sentences one a row
 */
public record Explanations(int[] rows, Contributions contributions, List<String> sentences) {
    /**
     * Explains some rows.
     *
     * @param detector what has scored the table
     * @param areTraining whether the table is what the detector has learnt from, and the scores are those of the training
     * @param context what the computation may use
     * @throws farpoint.run.InvalidInputException if the model file is of a version that kept too little for that
     */
    public static Explanations of(
            TrainedDetector detector, Table table, int[] rows, boolean areTraining, ComputeContext context) {
        Table some = table.select(rows);
        Contributions contributions =
                areTraining ? detector.explainTraining(some, context) : detector.explain(some, context);
        return new Explanations(rows.clone(), contributions, detector.sentences(some, contributions));
    }

    /** Explains the {@code count} rows with the highest scores. */
    public static Explanations ofFirst(
            TrainedDetector detector,
            Table table,
            double[] scores,
            int count,
            boolean areTraining,
            ComputeContext context) {
        int[] order = Ranking.order(scores);
        return of(detector, table, Arrays.copyOf(order, Math.min(count, order.length)), areTraining, context);
    }

    /**
     * The attributes that raise a row's score most.
     *
     * @param place of the row among those that are explained
     */
    public List<Reason> reasons(int place) {
        return Reasons.of(contributions, place);
    }

    /** The sentences by row of the table; empty text for rows that are not explained. */
    public String[] byRow(int count) {
        String[] all = new String[count];
        Arrays.fill(all, "");
        for (int i = 0; i < rows.length; i++) {
            all[rows[i]] = sentences.get(i);
        }
        return all;
    }
}
