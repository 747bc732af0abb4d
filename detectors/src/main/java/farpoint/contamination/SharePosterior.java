package farpoint.contamination;

import java.util.Optional;
import org.apache.commons.math3.special.Beta;

/**
 * The law of the share of outliers that one fitted mixture gives. The k most anomalous components together have a share that
 * is beta distributed, as part sums of a Dirichlet vector are. The chance that exactly the first k are outliers is
 * p_1 ... p_k (1 - p_(k+1)), with p_k = 1 / (1 + exp(tau + delta r_k)) of how anomalous component k is. tau and delta follow from
 * two beliefs: no outliers at all has a chance of {@value #NONE}, and so has a share above {@value #HIGH}. What lies above
 * {@value #LIMIT} is cut off.
 *
 * <p>The authors draw from components and weights; here every expectation is calculated.
 */
final class SharePosterior {
    /** No share above it can be found. */
    static final double LIMIT = 0.25;

    private static final double NONE = 0.01;
    private static final double HIGH = 0.15;
    private static final double CHANCE_OF_HIGH = 0.01;
    private static final double STEEPEST = -1e4;
    private static final double PRECISION = 1e-12;

    private final double[] weights;
    private final double[] first;
    private final double[] others;
    private final double delta;
    private final double tau;
    private final double mass;

    private SharePosterior(RankedComponents components, double[] first, double[] others, double delta) {
        this.first = first;
        this.others = others;
        this.delta = delta;
        this.tau = logit() - delta * components.ranks()[0];
        this.weights = weights(components.ranks(), delta);
        double sum = 0;
        for (int k = 0; k < first.length - 1; k++) {
            sum += weights[k] * Beta.regularizedBeta(LIMIT, first[k], others[k]);
        }
        this.mass = sum;
    }

    /** The posterior; empty if no slope meets both beliefs, as the most anomalous component is too large. */
    static Optional<SharePosterior> of(RankedComponents components) {
        int count = components.count();
        double[] first = new double[count];
        double[] others = new double[count];
        double[] tails = new double[count];
        double before = 0;
        for (int k = 0; k < count; k++) {
            before += components.sizes()[k];
            first[k] = before;
        }
        for (int k = 0; k < count; k++) {
            others[k] = 0;
            for (int j = k + 1; j < count; j++) {
                others[k] += components.sizes()[j];
            }
            tails[k] = k == count - 1 ? 1 : 1 - Beta.regularizedBeta(HIGH, first[k], others[k]);
        }
        if (count < 2 || chanceOfHigh(components.ranks(), tails, STEEPEST) > CHANCE_OF_HIGH) {
            return Optional.empty();
        }
        SharePosterior posterior = new SharePosterior(components, first, others, delta(components.ranks(), tails));
        return posterior.mass > 0 ? Optional.of(posterior) : Optional.empty();
    }

    private static double logit() {
        return StrictMath.log(NONE / (1 - NONE));
    }

    /** Rises with delta. */
    private static double chanceOfHigh(double[] ranks, double[] tails, double delta) {
        double[] weights = weights(ranks, delta);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * tails[k];
        }
        return sum;
    }

    private static double delta(double[] ranks, double[] tails) {
        if (chanceOfHigh(ranks, tails, 0) <= CHANCE_OF_HIGH) {
            return 0;
        }
        double low = STEEPEST;
        double high = 0;
        while (high - low > PRECISION * Math.max(1, -low)) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (chanceOfHigh(ranks, tails, middle) > CHANCE_OF_HIGH) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The chance that exactly the first k + 1 components are outliers. */
    private static double[] weights(double[] ranks, double delta) {
        double[] weights = new double[ranks.length];
        double all = 1;
        for (int k = 0; k < ranks.length; k++) {
            all *= chance(ranks, delta, k);
            weights[k] = all * (k == ranks.length - 1 ? 1 : 1 - chance(ranks, delta, k + 1));
        }
        return weights;
    }

    private static double chance(double[] ranks, double delta, int k) {
        return 1 / (1 + StrictMath.exp(logit() + delta * (ranks[k] - ranks[0])));
    }

    /** The expected share. */
    double mean() {
        double sum = 0;
        for (int k = 0; k < first.length - 1; k++) {
            sum += weights[k]
                    * first[k]
                    / (first[k] + others[k])
                    * Beta.regularizedBeta(LIMIT, first[k] + 1, others[k]);
        }
        return (1 - NONE) * sum / mass;
    }

    /** The chance of a share of at most so much. */
    double atMost(double share) {
        if (share >= LIMIT) {
            return 1;
        }
        double sum = 0;
        for (int k = 0; k < first.length - 1; k++) {
            sum += weights[k] * Beta.regularizedBeta(share, first[k], others[k]);
        }
        return NONE + (1 - NONE) * sum / mass;
    }

    double delta() {
        return delta;
    }

    double tau() {
        return tau;
    }
}
