package weka.filters.unsupervised.outlier;

import farpoint.Explanations;
import farpoint.data.Table;
import farpoint.detector.MemberScores;
import farpoint.diagnostics.RowDiagnostics;
import farpoint.threshold.Threshold;
import farpoint.weka.ScoringModel;
import farpoint.weka.WiderRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import weka.core.Instances;
import weka.core.Utils;

/**
 * Rows with their scores.
 *
 * @param data the rows
 * @param table gives the same as the model takes them, without what earlier runs have appended
 * @param scores one a row
 * @param model what has scored them
 * @param columns what they get
 * @param trainedOn which of them the model has learnt from; empty for rows of a later batch
 */
record ScoredRows(
        Instances data,
        Supplier<Table> table,
        double[] scores,
        ScoringModel model,
        ScoreColumns columns,
        Optional<boolean[]> trainedOn) {
    /**
     * Why some rows have their scores: those that were trained on, and the others.
     *
     * @param rows their numbers
     * @throws InterruptedException if the calling thread was interrupted
     */
    List<Explanations> explanations(Table all, int[] rows) throws InterruptedException {
        return List.of(
                model.reasons().of(all, scores, thatAre(true, rows), true),
                model.reasons().of(all, scores, thatAre(false, rows), false));
    }

    /** Those of some rows that the model has learnt from, or the others. */
    private int[] thatAre(boolean training, int[] rows) {
        return Arrays.stream(rows)
                .filter(row -> training == (trainedOn.isPresent() && trainedOn.get()[row]))
                .toArray();
    }

    /**
     * Contributions of the attributes to the scores of all rows, row-major.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    double[] contributions(Table all) throws InterruptedException {
        int width = all.columns();
        double[] values = new double[Math.multiplyExact(scores.length, width)];
        for (boolean training : new boolean[] {true, false}) {
            int[] rows = thatAre(training, IntStream.range(0, scores.length).toArray());
            double[] some = model.reasons().contributions(all, rows, training);
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(some, i * width, values, rows[i] * width, width);
            }
        }
        return values;
    }

    /** The threshold for these rows. */
    Threshold threshold() {
        return model.threshold().forRows(scores);
    }

    /** What training made of a row, made when it is asked for; null for rows that it was not told. */
    IntFunction<RowDiagnostics> diagnostics() {
        if (trainedOn.isEmpty()) {
            return row -> null;
        }
        List<RowDiagnostics> all = model.diagnostics().rows();
        int[] places = new int[scores.length];
        int next = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = trainedOn.get()[i] ? next++ : -1;
        }
        return row -> places[row] < 0 ? null : all.get(places[row]);
    }

    /**
     * What the members say of each row: of those that were trained on what they said in training, in which a row is no neighbour
     * of its own. Missing for members that training left out.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    AddedColumn.RowValues memberScores() throws InterruptedException {
        Optional<MemberScores> training = trainedOn.isPresent() ? model.trainingMembers() : Optional.empty();
        boolean all = training.isPresent() && training.get().scores().length == scores.length;
        MemberScores said = all ? training.get() : model.memberScores(table.get());
        double[][] values = new double[scores.length][];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            boolean trained = training.isPresent() && trainedOn.get()[i];
            values[i] = trained ? row(training.get(), next++) : row(said, i);
        }
        return row -> values[row];
    }

    private double[] row(MemberScores said, int row) {
        List<String> members = columns.members();
        double[] values = new double[members.size() + 1];
        for (int j = 0; j < members.size(); j++) {
            int member = said.members().indexOf(members.get(j));
            values[j] = member < 0 ? Utils.missingValue() : said.z(row, member);
        }
        values[members.size()] = said.disagreement(row);
        return values;
    }

    /**
     * The rows with the values of the new attributes.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    Instances withColumns() throws InterruptedException {
        // The filter's own output format lacks the strings; Weka copies them from here.
        Instances header = columns.header(data);
        List<AddedColumn.RowValues> values = new ArrayList<>(List.of(row -> new double[] {scores[row]}));
        for (AddedColumn column : columns.added()) {
            values.add(column.values(this, header));
        }
        Instances rows = new Instances(header, data.size());
        for (int i = 0; i < scores.length; i++) {
            int row = i;
            double[][] added = values.stream().map(v -> v.of(row)).toArray(double[][]::new);
            rows.add(WiderRows.of(data, data.get(i), added));
        }
        return rows;
    }
}
