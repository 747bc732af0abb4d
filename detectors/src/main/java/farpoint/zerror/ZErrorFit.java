package farpoint.zerror;

import farpoint.CommonParameters;
import farpoint.ComputeContext;
import farpoint.InvalidInputException;
import farpoint.covariance.CovarianceEstimator.Estimate;
import farpoint.covariance.MahalanobisMetric;
import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.neural.AutoencoderFit;
import farpoint.neural.NeuralModel;
import farpoint.neural.NeuralSettings;
import farpoint.params.ParameterValues;
import farpoint.stats.ErrorScale;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One fit of a {@link ZError}. */
final class ZErrorFit {
    private final ZError detector;
    private final DataMatrix rows;
    private final ComputeContext context;
    private final Map<String, Serializable> facts = new LinkedHashMap<>();

    ZErrorFit(ZError detector, DataMatrix rows, ComputeContext context) {
        this.detector = detector;
        this.rows = rows;
        this.context = context;
    }

    ZErrorModel model() {
        TargetErrors fit =
                switch (detector.form()) {
                    case ATTRIBUTES -> attributes();
                    case TARGET -> target();
                    case CLASSES -> classes();
                    case AUTOENCODER -> autoencoder();
                };
        ErrorScale[] scales = new ErrorScale[fit.source().targets()];
        for (int t = 0; t < scales.length; t++) {
            scales[t] = scale(fit, t);
        }
        return new ZErrorModel(fit.source(), detector.aggregate(), scales, fit.training(), facts);
    }

    /**
     * Robust scales are for what gross errors can inflate. The errors of two-valued columns are bounded, and often more than
     * half of them are next to nothing, of which a median would make the unit.
     */
    private ErrorScale scale(TargetErrors fit, int target) {
        int targets = fit.source().targets();
        double[] errors = IntStream.range(0, rows.rows())
                .mapToDouble(i -> fit.training()[i * targets + target])
                .toArray();
        if (fit.source() instanceof LabelErrors) {
            return new ErrorScale(0, 1);
        }
        int column = fit.source().column(target);
        boolean nominal = rows.groups().stream().anyMatch(g -> g.from() == column && g.isNominal());
        if (nominal) {
            return ErrorScale.ofMagnitudes(errors);
        }
        return (hasTwoValues(column) ? ErrorScale.Estimator.MEAN_SD : detector.errorScale()).of(errors);
    }

    private boolean hasTwoValues(int column) {
        return IntStream.range(0, rows.rows())
                        .mapToDouble(i -> rows.value(i, column))
                        .distinct()
                        .limit(3)
                        .count()
                < 3;
    }

    private TargetErrors attributes() {
        Estimate estimate = detector.estimator().estimate(rows, 0, detector.seed(), context);
        facts.putAll(estimate.facts());
        String name = ZError.ESTIMATOR.text(detector.estimator());
        MahalanobisMetric metric = MahalanobisMetric.of(estimate.scatter(), name, rows.rows());
        PrecisionErrors source = PrecisionErrors.of(estimate.scatter(), metric, rows.groups());
        return new TargetErrors(source, source.errors(rows, context));
    }

    private TargetErrors autoencoder() {
        ParameterValues single = ParameterValues.defaultsOf(NeuralSettings.parametersWith())
                .with(NeuralSettings.ENSEMBLE_SIZE, 1)
                .with(CommonParameters.SEED, detector.seed());
        NeuralModel model = AutoencoderFit.plan(ZError.SPEC.name(), NeuralSettings.of(single), rows)
                .fit(rows, context);
        facts.putAll(model.summary());
        AutoencoderErrors source = new AutoencoderErrors(model, Blocks.of(rows.groups()));
        return new TargetErrors(source, source.errors(rows, context));
    }

    private TargetErrors target() {
        ColumnGroup target = targetGroup();
        facts.put("Target", target.attribute());
        int[] features = IntStream.range(0, rows.columns())
                .filter(j -> j < target.from() || j >= target.to())
                .toArray();
        if (!target.isNominal()) {
            Folds folds = Folds.of(new int[rows.rows()], detector.folds(), detector.seed());
            return RegressionErrors.fit(rows, target.from(), features, detector.ridge(), folds, context);
        }
        return labels(RowLabels.of(target), target.categories(), features);
    }

    private TargetErrors classes() {
        RowClasses classes = rows.classes()
                .orElseThrow(() -> new InvalidInputException(
                        "The 'form' parameter is classes, but the data has no nominal class."));
        return labels(
                RowLabels.CLASSES,
                classes.names(),
                IntStream.range(0, rows.columns()).toArray());
    }

    private TargetErrors labels(RowLabels place, List<String> names, int[] features) {
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
        TargetErrors errors = fit.fit(place, names, context);
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
                        "There is no attribute '%s', which the 'target' parameter names. The data has: %s.",
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
