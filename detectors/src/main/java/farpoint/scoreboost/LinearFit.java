package farpoint.scoreboost;

import farpoint.data.DataMatrix;
import farpoint.linear.LinearForm;
import farpoint.linear.LogisticRegression;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Fits a balanced logistic regression with a ridge on columns of mean 0 and deviation 1: both classes have half of the weight, so
 * that it minimises the mean of their mean cross-entropies plus ridge / 2 times the squared weights.
 */
final class LinearFit {
    private static final int MOST_FOLDS = 5;

    private final DataMatrix rows;
    private final int[] outliers;
    private final int[] others;
    private final int seed;
    private final LogisticRegression regression;
    private final BitSet isOutlier = new BitSet();
    private final double[] means;
    private final double[] deviations;
    private final DataMatrix standard;

    /**
     * For training rows.
     *
     * @param outliers the labelled outliers, at least one
     * @param others all other rows, at least one
     * @param seed draws the folds
     */
    LinearFit(DataMatrix rows, int[] outliers, int[] others, double ridge, int seed) {
        this.rows = rows;
        this.outliers = outliers;
        this.others = others;
        this.seed = seed;
        this.regression = new LogisticRegression(ridge);
        Arrays.stream(outliers).forEach(isOutlier::set);
        this.means = new double[rows.columns()];
        this.deviations = new double[rows.columns()];
        this.standard = standardised();
    }

    private DataMatrix standardised() {
        int n = rows.rows();
        double[] values = rows.values().clone();
        for (int j = 0; j < means.length; j++) {
            for (int i = 0; i < n; i++) {
                means[j] += rows.value(i, j) / n;
            }
            double squares = 0;
            for (int i = 0; i < n; i++) {
                squares += (rows.value(i, j) - means[j]) * (rows.value(i, j) - means[j]) / n;
            }
            deviations[j] = squares > 0 ? Math.sqrt(squares) : 1;
            for (int i = 0; i < n; i++) {
                values[i * means.length + j] = (rows.value(i, j) - means[j]) / deviations[j];
            }
        }
        return DataMatrix.of(n, means.length, values);
    }

    /** A form of the columns as they are. */
    private LinearForm fit(int[] positive, int[] negative) {
        int[] columns = IntStream.range(0, means.length).toArray();
        int[] indices = IntStream.concat(Arrays.stream(positive), Arrays.stream(negative))
                .sorted()
                .toArray();
        LinearForm form = regression.fit(
                standard,
                columns,
                indices,
                isOutlier::get,
                row -> 0.5 / (isOutlier.get(row) ? positive.length : negative.length));
        double intercept = form.intercept();
        double[] weights = form.weights().clone();
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= deviations[j];
            intercept -= weights[j] * means[j];
        }
        return new LinearForm(intercept, columns, weights);
    }

    /**
     * Learns from all rows, and gives the log-odds of the training rows, each by a regression that did not learn from it: in as many
     * folds as there are labelled outliers, but at most five. With a single outlier, that of all rows gives them.
     */
    Result fit(ComputeContext context) {
        double[] odds = new double[rows.rows()];
        int folds = outliers.length == 1 ? 0 : Math.min(MOST_FOLDS, outliers.length);
        int[] fold = new int[odds.length];
        assign(outliers, folds, 0, fold);
        assign(others, folds, 1, fold);
        LinearForm[] forms = new LinearForm[folds + 1];
        context.forEachChunk("Logistic regression", folds + 1, 1, (f, from, to) -> {
            IntPredicate outside = row -> f == folds || fold[row] != f;
            forms[f] = fit(
                    Arrays.stream(outliers).filter(outside).toArray(),
                    Arrays.stream(others).filter(outside).toArray());
        });
        for (int i = 0; i < odds.length; i++) {
            odds[i] = forms[fold[i]].apply(rows, i);
        }
        return new Result(new LinearClassifier(forms[folds], means), odds);
    }

    /**
     * What learning gives.
     *
     * @param classifier what has learnt from all rows
     * @param trainingOdds log-odds of the training rows
     */
    record Result(LinearClassifier classifier, double[] trainingOdds) {}

    private void assign(int[] group, int folds, int number, int[] fold) {
        int[] shuffled = group.clone();
        RandomStream.of(seed, "folds of labels", number).shuffle(shuffled, shuffled.length);
        for (int k = 0; k < shuffled.length; k++) {
            fold[shuffled[k]] = folds == 0 ? 0 : k % folds;
        }
    }
}
