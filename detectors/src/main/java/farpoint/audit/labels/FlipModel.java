package farpoint.audit.labels;

import farpoint.data.DataMatrix;
import farpoint.linear.LinearForm;
import farpoint.linear.NormalEquations;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Agreement of labels with what is predicted, where a share of the labels was drawn at random from the other classes: with a
 * share e of these, and C classes, P(agrees) = (1 - e) s + e (1 - s) / (C - 1), s = logistic(a + b'x). Without them agreement
 * becomes certain along x, with them it stops at 1 - e. Fitted by Fisher scoring for shares of a grid, which is refined once.
 *
 * @param share the most likely e
 * @param low an end of its 90 % interval by profile likelihood
 * @param high the other end
 * @param chance of so large a likelihood ratio if e = 0, by the half-and-half mixture of 0 and chi-squared for a parameter at its
 *     bound (S. Self, K. Liang, 1987, JASA 82)
 */
record FlipModel(double share, double low, double high, double chance) {
    private static final double[] SHARES = {
        0, .0015, .003, .006, .01, .015, .02, .03, .04, .055, .075, .1, .13, .17, .22, .3
    };
    private static final int REFINED = 8;
    private static final int STEPS = 30;
    private static final int HALVINGS = 12;
    private static final double TOLERANCE = 1e-5;
    private static final double LEAST = 1e-12;

    /** Half the 90 % quantile of chi-squared with one degree of freedom. */
    private static final double DROP = 2.705543454 / 2;

    static FlipModel fit(DataMatrix rows, boolean[] agrees, int classes) {
        Profile profile = new Profile(rows, agrees, classes);
        double[] heights = new double[SHARES.length];
        int best = 0;
        for (int g = 0; g < SHARES.length; g++) {
            heights[g] = profile.height(SHARES[g]);
            best = heights[g] > heights[best] ? g : best;
        }
        double share = SHARES[best];
        double height = heights[best];
        double from = SHARES[Math.max(0, best - 1)];
        double to = SHARES[Math.min(SHARES.length - 1, best + 1)];
        for (int r = 1; r < REFINED; r++) {
            double tried = from + (to - from) * r / REFINED;
            double reached = profile.height(tried);
            if (reached > height) {
                share = tried;
                height = reached;
            }
        }
        double limit = height - DROP;
        int first = IntStream.range(0, SHARES.length)
                .filter(g -> heights[g] >= limit)
                .findFirst()
                .orElse(best);
        int last = IntStream.range(0, SHARES.length)
                .filter(g -> heights[g] >= limit)
                .reduce((a, b) -> b)
                .orElse(best);
        return new FlipModel(
                share,
                SHARES[Math.max(0, first - 1)],
                SHARES[Math.min(SHARES.length - 1, last + 1)],
                chance(2 * (height - heights[0])));
    }

    private static double chance(double ratio) {
        return ratio <= 1e-6 ? 1 : (1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(ratio)) / 2;
    }

    /** The log-likelihood of a share at the best a and b; each fit starts where the one before it ended. */
    private static final class Profile {
        private final DataMatrix rows;
        private final boolean[] agrees;
        private final int[] columns;
        private final int[] indices;
        private final int classes;
        private LinearForm current;

        Profile(DataMatrix rows, boolean[] agrees, int classes) {
            this.rows = rows;
            this.agrees = agrees;
            this.classes = classes;
            this.columns = IntStream.range(0, rows.columns()).toArray();
            this.indices = IntStream.range(0, rows.rows()).toArray();
            double[] start = new double[columns.length];
            start[0] = 1;
            this.current = new LinearForm(0, columns, start);
        }

        double height(double share) {
            double height = likelihood(current, share);
            for (int step = 0; step < STEPS; step++) {
                LinearForm next = scored(current, share);
                double reached = likelihood(next, share);
                for (int h = 0; h < HALVINGS && !(reached >= height); h++) {
                    next = middle(current, next);
                    reached = likelihood(next, share);
                }
                if (!(reached > height)) {
                    break;
                }
                boolean isDone = reached - height < TOLERANCE;
                current = next;
                height = reached;
                if (isDone) {
                    break;
                }
            }
            return height;
        }

        private double agreement(double sure, double share) {
            double p = (1 - share) * sure + share * (1 - sure) / (classes - 1);
            return Math.min(1 - LEAST, Math.max(LEAST, p));
        }

        private double likelihood(LinearForm form, double share) {
            double sum = 0;
            for (int i = 0; i < agrees.length; i++) {
                double p = agreement(logistic(form.apply(rows, i)), share);
                sum += StrictMath.log(agrees[i] ? p : 1 - p);
            }
            return sum;
        }

        private LinearForm scored(LinearForm at, double share) {
            double[] weights = new double[agrees.length];
            double[] values = new double[agrees.length];
            for (int i = 0; i < agrees.length; i++) {
                double logit = at.apply(rows, i);
                double sure = logistic(logit);
                double p = agreement(sure, share);
                double slope = (1 - share - share / (classes - 1)) * sure * (1 - sure) + LEAST;
                weights[i] = slope * slope / (p * (1 - p));
                values[i] = logit + ((agrees[i] ? 1 : 0) - p) / slope;
            }
            return LinearForm.of(
                    new NormalEquations(columns)
                            .add(rows, indices, i -> weights[i], i -> values[i])
                            .solve(1e-6 * agrees.length),
                    columns);
        }

        private static double logistic(double logit) {
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
}
