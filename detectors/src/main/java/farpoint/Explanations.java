package farpoint;

import farpoint.data.Table;
import farpoint.explanation.Contributions;
import farpoint.explanation.Reason;
import farpoint.explanation.Reasons;
import farpoint.run.ComputeContext;
import farpoint.stats.Ranking;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

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

    /**
     * Why the most outlying training rows have their scores, a line each such as "row 17, score 8.2: ..."; none for a model file
     * of a version that did not keep them.
     *
     * @param number writes a score
     */
    public static List<String> ofTraining(TrainedDetector detector, DoubleFunction<String> number) {
        return detector.firstRows()
                .map(first -> {
                    int[] all = IntStream.range(0, first.numbers().length).toArray();
                    List<String> why = of(detector, first.rows(), all, true, ComputeContext.withDefaults())
                            .sentences();
                    return Arrays.stream(all)
                            .mapToObj(i -> "row " + first.numbers()[i] + ", score " + number.apply(first.scores()[i])
                                    + ": " + why.get(i))
                            .toList();
                })
                .orElse(List.of());
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
     * The same with sentences that go on, for rows that are flagged: with the smallest change of one value that would help, and the
     * number, from 1, of the most similar row that is not flagged, as in "...; with quantity 14 it would not be flagged; most
     * like row 204, which is not".
     *
     * @param table the table of which the rows are
     * @param scores of all its rows
     * @param cut rows with higher scores are flagged
     */
    public Explanations withAdvice(
            TrainedDetector detector, Table table, double[] scores, double cut, ComputeContext context) {
        int[] flagged = IntStream.range(0, rows.length)
                .filter(i -> scores[rows[i]] > cut)
                .toArray();
        if (flagged.length == 0) {
            return this;
        }
        int[] ordinary =
                IntStream.range(0, scores.length).filter(i -> scores[i] <= cut).toArray();
        List<Advice> advice;
        try (SimilarRows among = SimilarRows.among(detector, table, ordinary, context)) {
            advice = select(flagged).advice(detector, table, scores, cut, among, 1, context);
        }
        String[] texts = sentences.toArray(String[]::new);
        for (int f = 0; f < flagged.length; f++) {
            texts[flagged[f]] = advice.get(f).after(texts[flagged[f]]);
        }
        return new Explanations(rows, contributions, List.of(texts));
    }

    private Explanations select(int[] places) {
        return new Explanations(
                Arrays.stream(places).map(i -> rows[i]).toArray(),
                contributions.select(places),
                Arrays.stream(places).mapToObj(sentences::get).toList());
    }

    /**
     * What would help the rows, one advice a row.
     *
     * @param table the table of which the rows are
     * @param scores of all its rows
     * @param cut rows with higher scores are flagged
     * @param ordinary rows of the table that are not flagged, to look for similar ones among
     * @param similar how many similar rows to find, at least 1
     */
    public List<Advice> advice(
            TrainedDetector detector,
            Table table,
            double[] scores,
            double cut,
            SimilarRows ordinary,
            int similar,
            ComputeContext context) {
        int[] flagged = IntStream.range(0, rows.length)
                .filter(i -> scores[rows[i]] > cut)
                .toArray();
        Table some = table.select(Arrays.stream(flagged).map(i -> rows[i]).toArray());
        List<String> found = detector.changes(some, contributions.select(flagged), cut, context);
        String[] changes = new String[rows.length];
        Arrays.fill(changes, "");
        for (int f = 0; f < flagged.length; f++) {
            changes[flagged[f]] = found.get(f);
        }
        int[][] nearest = ordinary.nearest(table, rows, similar, true, context);
        return IntStream.range(0, rows.length)
                .mapToObj(i -> new Advice(changes[i], nearest[i]))
                .toList();
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
