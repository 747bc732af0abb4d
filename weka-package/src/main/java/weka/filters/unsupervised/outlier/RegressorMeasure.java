package weka.filters.unsupervised.outlier;

import farpoint.cleaning.RowMeasure;
import farpoint.run.InvalidInputException;
import farpoint.stats.ErrorScale;
import farpoint.stats.UsualTau;
import farpoint.zerror.errors.Folds;
import java.io.Serial;
import java.util.Arrays;
import java.util.stream.IntStream;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.core.Instances;

/**
 * Measures rows by the errors of predicting a numeric attribute by a regressor of Weka, out of fold for the rows that
 * it has learnt from. A row without a value there, or for which there is no prediction, has no error.
 */
final class RegressorMeasure implements RowMeasure {
    private static final int LEAST_ROWS = 3;

    private final Instances rows;
    private final int target;
    private final Instances data;
    private final Classifier template;
    private final int folds;
    private final int seed;
    private final ErrorScale.Estimator estimator;
    private Model model;

    /**
     * Creates the measure; nothing is learnt yet.
     *
     * @param rows the rows
     * @param target index of the target
     * @param template the untrained regressor
     */
    RegressorMeasure(
            Instances rows, int target, Classifier template, int folds, int seed, ErrorScale.Estimator estimator) {
        this.rows = rows;
        this.target = target;
        this.data = FilterTables.regressionData(rows, target);
        this.template = template;
        this.folds = folds;
        this.seed = seed;
        this.estimator = estimator;
    }

    /** A failure of the regressor, on its way through code that knows no Weka. */
    static final class RegressorFailure extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        RegressorFailure(Exception cause) {
            super(cause);
        }
    }

    @Override
    public int rows() {
        return data.size();
    }

    @Override
    public double[] fit(int[] kept) {
        int[] known =
                Arrays.stream(kept).filter(i -> !data.get(i).classIsMissing()).toArray();
        if (known.length < LEAST_ROWS) {
            throw new InvalidInputException(
                    "The regressor needs at least %d training rows with a value of '%s'. There are %d.",
                    LEAST_ROWS, data.classAttribute().name(), known.length);
        }
        try {
            return errors(known);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new RegressorFailure(e);
        }
    }

    private double[] errors(int[] known) throws Exception {
        double[] residuals = new double[known.length];
        Folds split = Folds.of(new int[known.length], folds, seed);
        for (int fold = 0; fold < split.count(); fold++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("The run was stopped.");
            }
            Classifier regressor = trained(pick(known, split.outside(fold)));
            for (int i : split.in(fold)) {
                residuals[i] = residual(regressor, data, known[i]);
            }
        }
        int[] usable = IntStream.range(0, known.length)
                .filter(i -> !Double.isNaN(residuals[i]))
                .toArray();
        if (usable.length == 0) {
            throw new InvalidInputException(
                    "The regressor predicts no value of '%s'.",
                    data.classAttribute().name());
        }
        ErrorScale scale = estimator.of(
                Arrays.stream(usable).mapToDouble(i -> residuals[i]).toArray(),
                ErrorScale.uncommon(Arrays.stream(usable)
                        .mapToDouble(i -> data.get(known[i]).classValue())
                        .toArray()));
        model = new Model(trained(known), scale.location(), scale.scale(), target);
        double[] z = model.errors(rows);
        for (int i = 0; i < known.length; i++) {
            z[known[i]] = model.z(residuals[i]);
        }
        return z;
    }

    private static int[] pick(int[] from, int[] places) {
        return IntStream.of(places).map(p -> from[p]).toArray();
    }

    private Classifier trained(int[] rows) throws Exception {
        Instances training = new Instances(data, rows.length);
        for (int row : rows) {
            training.add(data.get(row));
        }
        Classifier regressor = AbstractClassifier.makeCopy(template);
        regressor.buildClassifier(training);
        return regressor;
    }

    private static double residual(Classifier regressor, Instances data, int row) throws Exception {
        return data.get(row).classValue() - regressor.classifyInstance(data.get(row));
    }

    @Override
    public int[] worstColumns(int[] some) {
        int[] worst = new int[some.length];
        Arrays.fill(worst, target);
        return worst;
    }

    @Override
    public double usualTau() {
        return UsualTau.of(1);
    }

    /** What was learnt last. */
    Model model() {
        return model;
    }

    /**
     * A trained regressor.
     *
     * @param regressor predicts the target
     * @param location centre of its errors
     * @param scale their spread, see {@link ErrorScale}
     * @param target index of the target
     */
    record Model(Classifier regressor, double location, double scale, int target) implements ErrorModel {
        double z(double residual) {
            return Double.isNaN(residual) ? 0 : Math.abs(new ErrorScale(location, scale).z(residual));
        }

        @Override
        public double[] errors(Instances rows) throws Exception {
            Instances view = FilterTables.regressionData(rows, target);
            double[] z = new double[rows.size()];
            for (int i = 0; i < z.length; i++) {
                z[i] = z(residual(regressor, view, i));
            }
            return z;
        }

        @Override
        public int[] worst(Instances rows) {
            int[] worst = new int[rows.size()];
            Arrays.fill(worst, target);
            return worst;
        }
    }
}
