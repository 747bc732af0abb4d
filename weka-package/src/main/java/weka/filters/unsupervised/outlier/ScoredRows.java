package weka.filters.unsupervised.outlier;

import farpoint.data.Table;
import farpoint.diagnostics.RowDiagnostics;
import farpoint.weka.ScoringModel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * Rows with their scores.
 *
 * @param data the rows
 * @param table gives the same as the model takes them
 * @param scores one a row
 * @param model what has scored them
 * @param trainedOn which of them the model has learnt from; empty for rows of a later batch
 */
record ScoredRows(
        Instances data, Supplier<Table> table, double[] scores, ScoringModel model, Optional<boolean[]> trainedOn) {
    /** The attribute that is always appended. */
    static final String SCORE = "outlier_score";

    private static final String NOTE = "; note that the detector takes a renamed one for data";

    /**
     * The header of data with the new attributes at its end, so that the class attribute stays where it is.
     *
     * @throws farpoint.run.InvalidInputException if the data has an attribute of the same name: an old score must not slip into
     *     the data that a new one is computed from, so a second name is no way out
     */
    static Instances header(Instances data, List<AddedColumn> columns) {
        List<Attribute> attributes = new ArrayList<>(List.of(new Attribute(SCORE)));
        columns.forEach(column -> attributes.addAll(column.attributes(data)));
        return WiderRows.header(data, attributes, NOTE);
    }

    /** What training made of each row; null for rows that it was not told. */
    RowDiagnostics[] diagnostics() {
        RowDiagnostics[] all = new RowDiagnostics[scores.length];
        if (trainedOn.isPresent()) {
            Iterator<RowDiagnostics> next = model.diagnostics().rows().iterator();
            for (int i = 0; i < all.length; i++) {
                all[i] = trainedOn.get()[i] ? next.next() : null;
            }
        }
        return all;
    }

    /**
     * The rows with the values of the new attributes.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    Instances with(List<AddedColumn> columns) throws InterruptedException {
        List<AddedColumn.RowValues> values = new ArrayList<>(List.of(row -> new double[] {scores[row]}));
        for (AddedColumn column : columns) {
            values.add(column.values(this));
        }
        // The filter's own output format lacks the strings; Weka copies them from here.
        Instances header = header(data, columns);
        Instances rows = new Instances(header, data.size());
        for (int i = 0; i < scores.length; i++) {
            int row = i;
            double[][] added = values.stream().map(v -> v.of(row)).toArray(double[][]::new);
            rows.add(WiderRows.of(data.get(i), header.numAttributes(), added));
        }
        return rows;
    }
}
