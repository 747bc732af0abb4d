package farpoint.audit.labels;

import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Learner;
import farpoint.audit.finding.OutOfFold;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.Optional;

/**
 * The labelled rows among those that are compared, and what confident learning says of them, by the host's classifier on ten folds
 * or by twenty neighbours. Rows without a label are left out of everything.
 *
 * @param rows their numbers in the file, ascending; what follows has one element for each
 * @param classes their labels
 * @param matrix their standardised values
 * @param doubts what is doubtful; rows in it are places in {@code rows}
 */
public record LabelledRows(int[] rows, RowClasses classes, DataMatrix matrix, ConfidentLearning doubts) {
    /**
     * Looks at labels, or gives what was seen when the same table was looked at before.
     *
     * @param data a table, of which the labels are looked at
     * @return empty if there are no labels, less than two labelled rows, or nothing to compare
     */
    public static Optional<LabelledRows> of(Examined data, ComputeContext context) {
        Optional<RowClasses> labels = data.task().labels();
        Optional<DataMatrix> matrix = data.matrix(context);
        if (labels.isEmpty() || matrix.isEmpty()) {
            return Optional.empty();
        }
        int[] rows = Arrays.stream(data.sample())
                .filter(i -> labels.get().ids()[i] != RowClasses.MISSING)
                .toArray();
        if (rows.length < 2) {
            return Optional.empty();
        }
        return Optional.of(data.shared(LabelledRows.class, () -> of(data, rows, labels.get(), matrix.get(), context)));
    }

    private static LabelledRows of(
            Examined data, int[] rows, RowClasses labels, DataMatrix matrix, ComputeContext context) {
        RowClasses classes = OutOfFold.selected(labels, rows);
        DataMatrix values = matrix.select(rows);
        double[][] probabilities = data.task()
                .learner()
                .map(learner -> byLearner(learner, data, rows, classes, values, context))
                .orElseGet(() -> NeighborVotes.of(values, classes, context));
        return new LabelledRows(rows, classes, values, ConfidentLearning.of(probabilities, classes.ids()));
    }

    private static double[][] byLearner(
            Learner learner, Examined data, int[] rows, RowClasses classes, DataMatrix values, ComputeContext context) {
        int[] folds = OutOfFold.deal(
                values, classes.ids(), OutOfFold.FOLDS, data.task().seed());
        return OutOfFold.probabilities(learner, data.table().select(rows), classes, folds, context);
    }
}
