package farpoint.audit.labels;

import farpoint.audit.finding.OutOfFold;
import farpoint.data.DataMatrix;
import farpoint.linear.LinearForm;
import farpoint.linear.LogisticRegression;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Log-odds of classes by multinomial logistic regression, for rows that it has not learnt from. Each class has a binary regression
 * against the most frequent one (C. Begg, R. Gray, 1984, "Calculation of polychotomous logistic regression parameters using
 * individualized regressions", Biometrika 71).
 */
final class LogOdds {
    private static final int FOLDS = 5;
    private static final int MOST_COLUMNS = 100;
    private static final LogisticRegression REGRESSION = new LogisticRegression(1);

    private final DataMatrix rows;
    private final int[] labels;
    private final int[] counts;
    private final int base;
    private final int[] folds;

    private LogOdds(DataMatrix rows, int[] labels, int classes, long seed) {
        this.rows = rows;
        this.labels = labels;
        this.counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        this.base = IntStream.range(0, classes)
                .boxed()
                .max(Comparator.comparingInt(c -> counts[c]))
                .orElseThrow();
        this.folds = OutOfFold.deal(rows, labels, FOLDS, seed);
    }

    /**
     * Calculates them.
     *
     * @param rows standardised
     * @param labels of the rows, 0 to {@code classes} - 1
     * @return a number for each row and class; the differences of a row's are log-odds
     */
    static double[][] of(DataMatrix rows, int[] labels, int classes, long seed, ComputeContext context) {
        return new LogOdds(rows, labels, classes, seed).all(context);
    }

    private double[][] all(ComputeContext context) {
        double[][] odds = new double[labels.length][counts.length];
        context.forEachChunk("Learning the labels", FOLDS * counts.length, 1, (task, from, to) -> {
            int fold = task / counts.length;
            int c = task % counts.length;
            LinearForm form = c == base || counts[c] == 0 ? null : fit(fold, c);
            for (int i = 0; i < odds.length; i++) {
                if (folds[i] == fold && c != base) {
                    odds[i][c] = form == null ? Double.NEGATIVE_INFINITY : form.apply(rows, i);
                }
            }
        });
        return odds;
    }

    private LinearForm fit(int fold, int c) {
        int[] training = IntStream.range(0, labels.length)
                .filter(i -> folds[i] != fold && (labels[i] == c || labels[i] == base))
                .toArray();
        return REGRESSION.fit(rows, columns(training, c), training, i -> labels[i] == c);
    }

    /** The columns in which the class's mean differs most, so that very many columns take no hours. */
    private int[] columns(int[] training, int c) {
        IntStream all = IntStream.range(0, rows.columns());
        if (rows.columns() <= MOST_COLUMNS) {
            return all.toArray();
        }
        double[] differences = new double[rows.columns()];
        int[] inClass = Arrays.stream(training).filter(i -> labels[i] == c).toArray();
        int[] inBase = Arrays.stream(training).filter(i -> labels[i] == base).toArray();
        for (int j = 0; j < differences.length; j++) {
            differences[j] = Math.abs(mean(inClass, j) - mean(inBase, j));
        }
        return all.boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -differences[j]))
                .limit(MOST_COLUMNS)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private double mean(int[] of, int column) {
        double sum = 0;
        for (int i : of) {
            sum += rows.value(i, column);
        }
        return of.length == 0 ? 0 : sum / of.length;
    }
}
