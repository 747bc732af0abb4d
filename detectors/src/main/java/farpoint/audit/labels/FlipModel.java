package farpoint.audit.labels;

import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;

/**
 * Agreement of labels with what is predicted, where a share of the labels was drawn at random from the other classes: with a
 * share e of these, and C classes, P(agrees) = (1 - e) p + e (1 - p) / (C - 1), p = logistic(z (b + d s)), for margins z,
 * sparsity s and b &gt;= a bound. At margin 0 the two nearest classes are as likely, so there is no constant term. Without wrong labels agreement
 * becomes certain along z, with them it stops at 1 - e. Fitted by Fisher scoring for shares of a grid, which is refined once.
 *
 * @param share the most likely e
 * @param low an end of its 90 % interval by profile likelihood, to the width of the grid
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
    private static final double RIDGE = 1e-6;

    /** Half the 90 % quantile of chi-squared with one degree of freedom. */
    private static final double DROP = 2.705543454 / 2;

    /**
     * Fits.
     *
     * @param margins for each row the log-odds of the predicted class against the next one, at least 0, in any unit
     * @param sparsity for each row how sparse rows are there, standardised
     * @param agrees whether its label is that class
     * @param classes how many there are, at least 2
     * @param least the least b, positive; without it nearly equal margins would make any share of wrong labels look like overlap
     */
    static FlipModel fit(double[] margins, double[] sparsity, boolean[] agrees, int classes, double least) {
        Profile profile = new Profile(margins, sparsity, agrees, classes, least);
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
        return ratio <= 1e-6 ? 1 : Erf.erfc(Math.sqrt(ratio / 2)) / 2;
    }

    /** The log-likelihood of a share at the best b and d; each fit starts where the one before it ended. */
    private static final class Profile {
        private final double[] margins;
        private final double[] crossed;
        private final boolean[] agrees;
        private final int classes;
        private final double least;
        private double[] current;

        Profile(double[] margins, double[] sparsity, boolean[] agrees, int classes, double least) {
            this.margins = margins;
            this.crossed = IntStream.range(0, margins.length)
                    .mapToDouble(i -> margins[i] * sparsity[i])
                    .toArray();
            this.agrees = agrees;
            this.classes = classes;
            this.least = least;
            this.current = new double[] {least, 0};
        }

        double height(double share) {
            double height = likelihood(current, share);
            for (int step = 0; step < STEPS; step++) {
                double[] next = scored(current, share);
                double reached = likelihood(next, share);
                for (int h = 0; h < HALVINGS && !(reached >= height); h++) {
                    next = new double[] {(current[0] + next[0]) / 2, (current[1] + next[1]) / 2};
                    reached = likelihood(next, share);
                }
                if (!(reached > height)) {
                    return height;
                }
                boolean isDone = reached - height < TOLERANCE;
                current = next;
                height = reached;
                if (isDone) {
                    return height;
                }
            }
            return height;
        }

        private double sure(double[] at, int row) {
            return 1 / (1 + StrictMath.exp(-at[0] * margins[row] - at[1] * crossed[row]));
        }

        private double agreement(double sure, double share) {
            double p = (1 - share) * sure + share * (1 - sure) / (classes - 1);
            return Math.min(1 - LEAST, Math.max(LEAST, p));
        }

        private double likelihood(double[] at, double share) {
            double sum = 0;
            for (int i = 0; i < agrees.length; i++) {
                double p = agreement(sure(at, i), share);
                sum += StrictMath.log(agrees[i] ? p : 1 - p);
            }
            return sum;
        }

        /** One step of Fisher scoring; a small ridge keeps it finite where all rows are certain. */
        private double[] scored(double[] at, double share) {
            double ridge = RIDGE * agrees.length;
            double[] information = {ridge, 0, ridge};
            double[] score = new double[2];
            for (int i = 0; i < agrees.length; i++) {
                double sure = sure(at, i);
                double p = agreement(sure, share);
                double slope = (1 - share - share / (classes - 1)) * sure * (1 - sure);
                double weight = slope * slope / (p * (1 - p));
                double pull = slope * ((agrees[i] ? 1 : 0) - p) / (p * (1 - p));
                information[0] += weight * margins[i] * margins[i];
                information[1] += weight * margins[i] * crossed[i];
                information[2] += weight * crossed[i] * crossed[i];
                score[0] += pull * margins[i];
                score[1] += pull * crossed[i];
            }
            double determinant = information[0] * information[2] - information[1] * information[1];
            double slope = at[0] + (information[2] * score[0] - information[1] * score[1]) / determinant;
            if (slope < least) {
                return new double[] {least, at[1] + (score[1] - information[1] * (least - at[0])) / information[2]};
            }
            return new double[] {slope, at[1] + (information[0] * score[1] - information[1] * score[0]) / determinant};
        }
    }
}
