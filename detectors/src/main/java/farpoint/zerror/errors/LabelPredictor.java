package farpoint.zerror.errors;

import farpoint.data.DataMatrix;
import farpoint.linear.LinearForm;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import farpoint.stats.ErrorScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The errors of predicting the label of a row: by how many standard deviations the logit of its label lies below what is
 * usual for rows of that label. A row without a label, or with one that training did not have, is measured by the label that
 * fits it best.
 */
public final class LabelPredictor implements Predictor {
    private static final int CHUNK = 1024;

    private final int dimension;
    private final int labelsFrom;
    private final int labelsTo;
    private final List<Label> labels;

    /**
     * A label.
     *
     * @param logit of the label against all others
     * @param usual logits of rows with that label
     */
    record Label(LinearForm logit, ErrorScale usual) {
        double error(DataMatrix rows, int row) {
            return error(logit, usual, rows, row);
        }

        /** The same for a logit that others have taught. */
        static double error(LinearForm logit, ErrorScale usual, DataMatrix rows, int row) {
            return -usual.z(logit.apply(rows, row), StandIns.variance(logit, rows, row));
        }
    }

    /**
     * Creates the errors.
     *
     * @param labels null for labels that cannot be learnt
     */
    LabelPredictor(int dimension, RowLabels place, List<Label> labels) {
        this.dimension = dimension;
        this.labelsFrom = place.from();
        this.labelsTo = place.to();
        this.labels = new ArrayList<>(labels);
    }

    @Override
    public int targets() {
        return 1;
    }

    @Override
    public int column(int target) {
        return labelsFrom == labelsTo ? NO_COLUMN : labelsFrom;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public double[] errors(DataMatrix rows, ComputeContext context) {
        RowLabels place = new RowLabels(labelsFrom, labelsTo);
        int[] given = place.of(rows);
        double[] errors = new double[given.length];
        context.forEachChunk("Scoring", given.length, CHUNK, (chunk, from, to) -> {
            for (int i = from; i < to; i++) {
                errors[i] = place.isMissing(rows, i) ? Double.NaN : error(rows, i, given[i]);
            }
        });
        return errors;
    }

    private double error(DataMatrix rows, int row, int label) {
        if (label >= 0 && label < labels.size() && labels.get(label) != null) {
            return labels.get(label).error(rows, row);
        }
        return labels.stream()
                .filter(Objects::nonNull)
                .mapToDouble(l -> l.error(rows, row))
                .min()
                .orElseThrow();
    }

    @Override
    public void writeTo(State state) {
        List<State> states = new ArrayList<>();
        for (Label label : labels) {
            State labelState = new State();
            if (label != null) {
                label.logit.writeTo(labelState);
                label.usual.writeTo(labelState);
            }
            states.add(labelState);
        }
        state.put("labels-from", labelsFrom).put("labels-to", labelsTo).put("labels", states);
    }

    public static LabelPredictor readFrom(State state, int columns) {
        List<Label> labels = new ArrayList<>();
        for (State label : state.children("labels")) {
            labels.add(
                    label.has("weights")
                            ? new Label(LinearForm.readFrom(label, columns), ErrorScale.readFrom(label))
                            : null);
        }
        if (labels.stream().allMatch(Objects::isNull)) {
            throw State.damaged("there is no label");
        }
        int from = state.integer("labels-from", 0, columns - 1);
        return new LabelPredictor(columns, new RowLabels(from, state.integer("labels-to", from, columns)), labels);
    }
}
