package farpoint.contamination;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * A Gaussian mixture with a truncated stick-breaking prior, fitted by variational Bayes: Bishop's chapter 10.2, and D. Blei,
 * M. Jordan, 2006, "Variational inference for Dirichlet process mixtures". With these priors and the same start it agrees with
 * scikit-learn's {@code BayesianGaussianMixture}, which the authors of the posterior use.
 */
final class DirichletMixture {
    static final int MOST_STEPS = 1500;
    private static final double TOLERANCE = 1e-3;
    private static final double CONCENTRATION = 0.01;
    private static final double RIDGE = 1e-6;
    private static final double EMPTY = 10 * 0x1.0p-52;
    private static final double LN_2PI = StrictMath.log(2 * Math.PI);
    private static final double LN_2 = StrictMath.log(2);

    /** Of a responsibility less than e to this nothing is left in sums. */
    private static final double NOTHING = -40;

    private final Coordinates x;
    private final double[] priorMean;
    private final double[] priorScatter;
    private final double[] responsibilities;
    private final Component[] components;
    private double bound = Double.NEGATIVE_INFINITY;
    private int steps;

    /**
     * Ready to take steps.
     *
     * @param start the component of each row, below count
     */
    DirichletMixture(Coordinates x, int[] start, int count) {
        this.x = x;
        this.priorMean = x.means();
        this.priorScatter = covariance(x, priorMean);
        this.responsibilities = new double[Math.multiplyExact(x.rows(), count)];
        this.components = new Component[count];
        for (int i = 0; i < start.length; i++) {
            responsibilities[i * count + start[i]] = 1;
        }
        maximize();
    }

    private static double[] covariance(Coordinates x, double[] mean) {
        int m = x.dimension();
        double[] covariance = new double[m * m];
        for (int i = 0; i < x.rows(); i++) {
            for (int j = 0; j < m; j++) {
                for (int l = 0; l < m; l++) {
                    covariance[j * m + l] += (x.get(i, j) - mean[j]) * (x.get(i, l) - mean[l]) / (x.rows() - 1);
                }
            }
        }
        return covariance;
    }

    /**
     * Takes steps until the bound rests.
     *
     * @param check asked before each step; may throw
     */
    DirichletMixture fit(Runnable check) {
        double before;
        do {
            check.run();
            before = bound;
            step();
        } while (steps < MOST_STEPS && !(Math.abs(bound - before) < TOLERANCE));
        return this;
    }

    /** Updates responsibilities, then components, and the bound. */
    void step() {
        double entropy = expect();
        maximize();
        bound = entropy + boundOfComponents();
        steps++;
    }

    /** Responsibilities from components; gives their entropy. */
    private double expect() {
        int count = components.length;
        double[] constants = constants();
        double entropy = 0;
        double[] logs = new double[count];
        for (int i = 0; i < x.rows(); i++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < count; k++) {
                Component c = components[k];
                logs[k] = constants[k] - c.nu() / 2 * c.squaredDistance(x.values(), i * x.dimension());
                largest = Math.max(largest, logs[k]);
            }
            double sum = 0;
            for (int k = 0; k < count; k++) {
                double off = logs[k] - largest;
                double r = off < NOTHING ? 0 : StrictMath.exp(off);
                responsibilities[i * count + k] = r;
                sum += r;
            }
            double logSum = StrictMath.log(sum);
            for (int k = 0; k < count; k++) {
                double r = responsibilities[i * count + k] / sum;
                responsibilities[i * count + k] = r;
                entropy -= r > 0 ? r * (logs[k] - largest - logSum) : 0;
            }
        }
        return entropy;
    }

    /** What does not depend on the row. */
    private double[] constants() {
        int m = x.dimension();
        double[] constants = new double[components.length];
        double rest = 0;
        for (int k = 0; k < constants.length; k++) {
            Component c = components[k];
            double whole = Digamma.of(c.a() + c.b());
            double logPrecision = m * LN_2 - c.logDeterminant();
            for (int t = 0; t < m; t++) {
                logPrecision += Digamma.of((c.nu() - t) / 2);
            }
            constants[k] = Digamma.of(c.a()) - whole + rest + logPrecision / 2 - m / 2.0 * LN_2PI - m / (2 * c.kappa());
            rest += Digamma.of(c.b()) - whole;
        }
        return constants;
    }

    private double boundOfComponents() {
        int m = x.dimension();
        double sum = 0;
        for (Component c : components) {
            sum += c.nu() / 2 * (m * LN_2 - c.logDeterminant()) + Beta.logBeta(c.a(), c.b());
            sum -= m / 2.0 * StrictMath.log(c.kappa());
            for (int t = 0; t < m; t++) {
                sum += Gamma.logGamma((c.nu() - t) / 2);
            }
        }
        return sum;
    }

    /** Components from responsibilities. */
    private void maximize() {
        int count = components.length;
        double[][] sums = sums();
        double later = 0;
        for (int k = count - 1; k >= 0; k--) {
            components[k] = component(sums[k], later);
            later += sums[k][0];
        }
    }

    /** For each component the sums of r, of r x, and of the lower triangle of r x x'. */
    private double[][] sums() {
        int m = x.dimension();
        int count = components.length;
        double[] values = x.values();
        double[][] sums = new double[count][1 + m + m * (m + 1) / 2];
        for (double[] sum : sums) {
            sum[0] = EMPTY;
        }
        for (int i = 0; i < x.rows(); i++) {
            for (int k = 0; k < count; k++) {
                double r = responsibilities[i * count + k];
                if (r > 0) {
                    double[] sum = sums[k];
                    sum[0] += r;
                    int next = 1 + m;
                    for (int j = 0; j < m; j++) {
                        double part = r * values[i * m + j];
                        sum[1 + j] += part;
                        for (int l = 0; l <= j; l++) {
                            sum[next++] += part * values[i * m + l];
                        }
                    }
                }
            }
        }
        return sums;
    }

    private Component component(double[] sums, double later) {
        int m = x.dimension();
        double size = sums[0];
        double kappa = 1 + size;
        double[] mean = new double[m];
        double[] scatter = new double[m * m];
        int next = 1 + m;
        for (int j = 0; j < m; j++) {
            mean[j] = (priorMean[j] + sums[1 + j]) / kappa;
            double center = sums[1 + j] / size;
            for (int l = 0; l <= j; l++) {
                double other = sums[1 + l] / size;
                double within = sums[next++] - size * center * other + (j == l ? RIDGE * size : 0);
                double shift = size / kappa * (center - priorMean[j]) * (other - priorMean[l]);
                scatter[j * m + l] = priorScatter[j * m + l] + within + shift;
                scatter[l * m + j] = scatter[j * m + l];
            }
        }
        return Component.of(1 + size, CONCENTRATION + later, kappa, m + size, mean, scatter);
    }

    Component[] components() {
        return components.clone();
    }

    double responsibility(int row, int component) {
        return responsibilities[row * components.length + component];
    }

    /** The evidence's lower bound, but for a constant; it never falls. */
    double bound() {
        return bound;
    }

    int steps() {
        return steps;
    }
}
