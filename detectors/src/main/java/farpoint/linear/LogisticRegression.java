package farpoint.linear;

import farpoint.data.DataMatrix;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * Logistic regression with a ridge, by Newton steps: minimises the binary cross-entropy plus ridge / 2 times the squared
 * weights without the intercept.
 *
 * @param ridge positive
 */
public record LogisticRegression(double ridge) {
    private static final int MAX_STEPS = 50;
    private static final int MAX_HALVINGS = 20;
    private static final double TOLERANCE = 1e-10;

    /** Keeps the Newton step finite where a row is as good as certain. */
    private static final double LEAST_WEIGHT = 1e-10;

    /**
     * Fits.
     *
     * @param columns the columns to predict from
     * @param indices the rows that count
     * @param positive whether a row is of the class whose logit is wanted
     */
    public LinearForm fit(DataMatrix rows, int[] columns, int[] indices, IntPredicate positive) {
        return fit(rows, columns, indices, positive, row -> 1);
    }

    /**
     * Fits rows that count by weights.
     *
     * @param columns the columns to predict from
     * @param indices the rows that count
     * @param positive whether a row is of the class whose logit is wanted
     * @param weight of a row, positive: its cross-entropy counts so many times
     */
    public LinearForm fit(
            DataMatrix rows, int[] columns, int[] indices, IntPredicate positive, IntToDoubleFunction weight) {
        LinearForm current = new LinearForm(0, columns, new double[columns.length]);
        double loss = loss(current, rows, indices, positive, weight);
        for (int step = 0; step < MAX_STEPS; step++) {
            LinearForm next = newton(current, rows, indices, positive, weight);
            double nextLoss = loss(next, rows, indices, positive, weight);
            for (int h = 0; h < MAX_HALVINGS && !(nextLoss <= loss); h++) {
                next = middle(current, next);
                nextLoss = loss(next, rows, indices, positive, weight);
            }
            if (!(nextLoss < loss)) {
                return current;
            }
            boolean converged = loss - nextLoss <= TOLERANCE * (1 + loss);
            current = next;
            loss = nextLoss;
            if (converged) {
                return current;
            }
        }
        return current;
    }

    private LinearForm newton(
            LinearForm at, DataMatrix rows, int[] indices, IntPredicate positive, IntToDoubleFunction weight) {
        double[] solution = new NormalEquations(at.columns())
                .add(rows, indices, row -> weight.applyAsDouble(row) * variance(at.apply(rows, row)), row -> {
                    double logit = at.apply(rows, row);
                    double missed = (positive.test(row) ? 1 : 0) - probability(logit);
                    return logit + missed / variance(logit);
                })
                .solve(ridge);
        return LinearForm.of(solution, at.columns());
    }

    private double loss(
            LinearForm form, DataMatrix rows, int[] indices, IntPredicate positive, IntToDoubleFunction weight) {
        double sum = 0;
        for (double w : form.weights()) {
            sum += ridge / 2 * w * w;
        }
        for (int row : indices) {
            double logit = form.apply(rows, row);
            double wrongness = positive.test(row) ? -logit : logit;
            double loss = Math.max(wrongness, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(wrongness)));
            sum += weight.applyAsDouble(row) * loss;
        }
        return sum;
    }

    private static double variance(double logit) {
        double p = probability(logit);
        return Math.max(p * (1 - p), LEAST_WEIGHT);
    }

    private static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private static LinearForm middle(LinearForm a, LinearForm b) {
        double[] weights = new double[a.weights().length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = (a.weights()[j] + b.weights()[j]) / 2;
        }
        return new LinearForm((a.intercept() + b.intercept()) / 2, a.columns(), weights);
    }
}
