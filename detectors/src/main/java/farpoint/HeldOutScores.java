package farpoint;

import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Scores of training rows by detectors that were trained without them, as calibration asks for: the rows are dealt to ten folds,
 * and each fold is scored by the detector that the others train.
 */
final class HeldOutScores {
    private static final int FOLDS = 10;
    private static final int LEAST_ROWS = 20;

    private HeldOutScores() {}

    /**
     * The scores, one a row.
     *
     * @param training what was trained on all rows
     * @param table the rows
     * @throws InvalidInputException if there are too few, or a fold cannot be trained on
     */
    static double[] of(Training training, Table table, ComputeContext context) {
        int n = table.rows();
        if (n < LEAST_ROWS) {
            throw new InvalidInputException(
                    "The rule conformal needs at least %d training rows; there are %d.", LEAST_ROWS, n);
        }
        int[] order = IntStream.range(0, n).toArray();
        RandomStream.of(0, "folds for calibration", 0).shuffle(order, n);
        double[] scores = new double[n];
        for (int fold = 0; fold < FOLDS; fold++) {
            int from = (int) ((long) n * fold / FOLDS);
            int to = (int) ((long) n * (fold + 1) / FOLDS);
            int[] held = sorted(Arrays.copyOfRange(order, from, to));
            int[] rest = sorted(IntStream.range(0, n)
                    .filter(i -> i < from || i >= to)
                    .map(i -> order[i])
                    .toArray());
            double[] some =
                    training.again(table.select(rest), context).detector().score(table.select(held), context);
            for (int i = 0; i < held.length; i++) {
                scores[held[i]] = some[i];
            }
        }
        return scores;
    }

    private static int[] sorted(int[] rows) {
        Arrays.sort(rows);
        return rows;
    }
}
