package farpoint.zerror;

import farpoint.covariance.CovarianceEstimator.Estimate;
import farpoint.covariance.EstimatorChoice;
import farpoint.covariance.MahalanobisMetric;
import farpoint.data.BlockedRows;
import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.deep.AutoencoderFit;
import farpoint.deep.NeuralModel;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.CommonParameters;
import farpoint.linear.LogisticRegression;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.ErrorScale;
import farpoint.zerror.errors.AutoencoderPredictor;
import farpoint.zerror.errors.Blocks;
import farpoint.zerror.errors.Folds;
import farpoint.zerror.errors.LabelFit;
import farpoint.zerror.errors.LabelPredictor;
import farpoint.zerror.errors.MaskedLogistic;
import farpoint.zerror.errors.PrecisionPredictor;
import farpoint.zerror.errors.Predictor;
import farpoint.zerror.errors.PredictorFit;
import farpoint.zerror.errors.RegressionPredictor;
import farpoint.zerror.errors.RowErrors;
import farpoint.zerror.errors.RowLabels;
import farpoint.zerror.errors.StandIns;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One fit of a {@link ZError}. */
final class ZErrorFit {
    private final ZError detector;
    private final DataMatrix rows;
    private final ComputeContext context;
    private final Map<String, Object> facts = new LinkedHashMap<>();

    ZErrorFit(ZError detector, DataMatrix rows, ComputeContext context) {
        this.detector = detector;
        this.rows = rows;
        this.context = context;
    }

    ZErrorModel model() {
        PredictorFit fit =
                switch (detector.form()) {
                    case ATTRIBUTES -> attributes();
                    case TARGET -> target();
                    case CLASSES -> classes();
                    case AUTOENCODER -> autoencoder();
                };
        ErrorScale[] scales = new ErrorScale[fit.predictor().targets()];
        for (int t = 0; t < scales.length; t++) {
            scales[t] = scale(fit, t);
        }
        return new ZErrorModel(fit.predictor(), detector.aggregate(), scales, rows, fit.training(), facts);
    }

    /**
     * Robust scales are for what gross errors can inflate. The errors of columns with two values that are about equally
     * frequent are bounded, and a median would make a unit of the next to nothing that half of them are.
     */
    private ErrorScale scale(PredictorFit fit, int target) {
        if (fit.predictor() instanceof LabelPredictor) {
            return new ErrorScale(0, 1);
        }
        int targets = fit.predictor().targets();
        int column = fit.predictor().column(target);
        int[] counting = StandIns.counting(rows, column);
        if (counting.length == 0) {
            return new ErrorScale(0, 1);
        }
        double[] training = counting.length == rows.rows()
                ? fit.withStandIns()
                : fit.training().errors();
        double[] errors = Arrays.stream(counting)
                .mapToDouble(i -> training[i * targets + target])
                .toArray();
        Optional<ColumnGroup> nominal = rows.groups().stream()
                .filter(g -> g.from() == column && g.isNominal())
                .findFirst();
        if (nominal.isPresent()) {
            int[] labels = RowLabels.of(nominal.get()).of(rows);
            return detector.errorScale()
                    .ofMagnitudes(
                            errors, Arrays.stream(counting).map(i -> labels[i]).toArray());
        }
        double[] values =
                Arrays.stream(counting).mapToDouble(i -> rows.value(i, column)).toArray();
        int uncommon = ErrorScale.uncommon(values);
        boolean plain =
                uncommon == 0 && Arrays.stream(values).distinct().limit(3).count() < 3;
        return (plain ? ErrorScale.Estimator.MEAN_SD : detector.errorScale()).of(errors, uncommon);
    }

    private PredictorFit attributes() {
        BlockedRows all = BlockedRows.of(rows, context);
        EstimatorChoice choice = EstimatorChoice.of(detector.estimator(), all, detector.cleanTraining());
        Estimate estimate = choice.estimate(all, 0, detector.seed(), context);
        facts.putAll(estimate.facts());
        String name = ZError.ESTIMATOR.text(choice.estimator());
        MahalanobisMetric metric = MahalanobisMetric.of(estimate.scatter(), name, rows.rows());
        PrecisionPredictor predictor = PrecisionPredictor.of(estimate.scatter(), metric, rows.groups());
        return fitOf(predictor);
    }

    private PredictorFit fitOf(Predictor predictor) {
        RowErrors training = predictor.rowErrors(rows, context);
        boolean missing = Arrays.stream(training.errors()).anyMatch(Double::isNaN);
        return new PredictorFit(
                predictor, training, missing ? predictor.errors(rows.withoutStandIns(), context) : training.errors());
    }

    private PredictorFit autoencoder() {
        ParameterValues single = ParameterValues.defaultsOf(NeuralSettings.parametersWith())
                .with(NeuralSettings.ENSEMBLE_SIZE, 1)
                .with(CommonParameters.SEED, detector.seed());
        NeuralModel model = (NeuralModel) AutoencoderFit.plan(ZError.SPEC.name(), NeuralSettings.of(single), rows)
                .fit(rows, context)
                .model();
        facts.putAll(model.summary());
        AutoencoderPredictor predictor = new AutoencoderPredictor(model, Blocks.of(rows.groups()));
        return fitOf(predictor);
    }

    private PredictorFit target() {
        ColumnGroup target = targetGroup();
        facts.put("Target", target.attribute());
        int[] features = IntStream.range(0, rows.columns())
                .filter(j -> j < target.from() || j >= target.to())
                .toArray();
        if (!target.isNominal()) {
            Folds folds = Folds.of(new int[rows.rows()], detector.folds(), detector.seed());
            return RegressionPredictor.fit(rows, target.from(), features, detector.ridge(), folds, context);
        }
        return labels(RowLabels.of(target), target.categories(), features);
    }

    private PredictorFit classes() {
        RowClasses classes = rows.classes()
                .orElseThrow(() -> new InvalidInputException(
                        "The 'form' parameter is classes, but the data has no nominal class."));
        return labels(
                RowLabels.CLASSES,
                classes.names(),
                IntStream.range(0, rows.columns()).toArray());
    }

    private PredictorFit labels(RowLabels place, List<String> names, int[] features) {
        int[] given = place.of(rows);
        // The folds must not depend on the order of the labels, which hosts see differently.
        List<String> sorted = names.stream().sorted().toList();
        int[] strata = Arrays.stream(given)
                .map(l -> l == RowClasses.MISSING ? l : sorted.indexOf(names.get(l)))
                .toArray();
        Folds folds = Folds.of(strata, detector.folds(), detector.seed());
        double tau = detector.maskTau() == 0 ? Double.POSITIVE_INFINITY : detector.maskTau();
        MaskedLogistic logistic =
                new MaskedLogistic(new LogisticRegression(detector.ridge()), detector.errorScale(), tau);
        LabelFit fit = new LabelFit(rows, given, features, folds, logistic);
        PredictorFit errors = fit.fit(place, names, context);
        facts.putAll(fit.facts());
        return errors;
    }

    private ColumnGroup targetGroup() {
        List<ColumnGroup> groups = rows.groups();
        if (detector.target().isEmpty()) {
            return requireVarying(groups.get(groups.size() - 1));
        }
        return requireVarying(groups.stream()
                .filter(g -> g.attribute().equals(detector.target()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "There is no attribute '%s', which the 'target' parameter names. The data has, besides text and"
                                + " identifiers: %s.",
                        detector.target(),
                        groups.stream().map(ColumnGroup::attribute).collect(Collectors.joining(", ")))));
    }

    private static ColumnGroup requireVarying(ColumnGroup group) {
        if (group.width() == 0) {
            throw new InvalidInputException(
                    "The target '%s' is constant: there is nothing to predict. Name another attribute with the 'target'"
                            + " parameter.",
                    group.attribute());
        }
        return group;
    }
}
