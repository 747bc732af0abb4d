package farpoint.audit.finding;

import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What a classifier says of rows that it has not learnt from: rows are dealt into folds, and each fold is asked of the others. */
public final class OutOfFold {
    /** The number of folds of a host's classifier. */
    public static final int FOLDS = 10;

    private OutOfFold() {}

    /**
     * Deals rows into folds so that each fold has its share of each class. Where no rows are equal, a row's fold depends on the
     * rows' values, not on their order in the file.
     *
     * @param rows the rows
     * @param labels a class for each
     * @param folds how many
     * @return the fold of each row, from 0
     */
    public static int[] deal(DataMatrix rows, int[] labels, int folds, long seed) {
        double[] lots = IntStream.range(0, labels.length)
                .mapToDouble(
                        i -> RandomStream.of(seed, "folds", rows.fingerprint(i)).uniform())
                .toArray();
        int[] order = IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> labels[i]).thenComparingDouble(i -> lots[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] dealt = new int[labels.length];
        for (int place = 0; place < order.length; place++) {
            dealt[order[place]] = place % folds;
        }
        return dealt;
    }

    /**
     * What a host's classifier says of each row.
     *
     * @param table the rows
     * @param classes their classes, none missing
     * @param folds the fold of each row, as {@link #deal} gives them
     * @return a probability for each row and class
     */
    public static double[][] probabilities(
            Learner learner, Table table, RowClasses classes, int[] folds, ComputeContext context) {
        double[][] probabilities = new double[folds.length][];
        int count = Arrays.stream(folds).max().orElse(-1) + 1;
        for (int f = 0; f < count; f++) {
            int fold = f;
            context.progress("Asking " + learner.name(), f, count);
            context.checkCancelled();
            int[] asked = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] == fold)
                    .toArray();
            int[] others = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != fold)
                    .toArray();
            double[][] answers = learner.probabilities(
                    table.select(others), selected(classes, others), table.select(asked), context);
            for (int i = 0; i < asked.length; i++) {
                probabilities[asked[i]] = answers[i];
            }
        }
        return probabilities;
    }

    /** The classes of some rows, in the given order. */
    public static RowClasses selected(RowClasses classes, int[] rows) {
        return new RowClasses(
                classes.names(), Arrays.stream(rows).map(i -> classes.ids()[i]).toArray());
    }
}
