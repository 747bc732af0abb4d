package farpoint.zerror;

import farpoint.data.DataMatrix;
import farpoint.detector.Explainable;
import farpoint.detector.OutlierModel;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import farpoint.stats.Aggregate;
import farpoint.stats.ErrorScale;
import farpoint.stats.Quantiles;
import farpoint.stats.UsualTau;
import farpoint.zerror.errors.LabelPredictor;
import farpoint.zerror.errors.Predictor;
import farpoint.zerror.errors.RegressionPredictor;
import farpoint.zerror.errors.RowErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A fitted {@link ZError}. The score aggregates the magnitudes of a row's z-errors; for labels it is the z-error itself,
 * which is negative for rows whose label fits better than usual. A missing value has no error, and a row without any value
 * the score 0. Where the predictor can tell, contributions are {@link Repairs}, else an attribute's is the magnitude of its
 * z-error; the class of a row is no attribute and has none.
 */
final class ZErrorModel implements OutlierModel, Explainable {
    private final Predictor predictor;
    private final Aggregate aggregate;
    private final ErrorScale[] scales;
    private final double[] trainingScores;
    private final LinkedHashMap<String, Object> facts;

    /**
     * Creates a model.
     *
     * @param scales one a target
     * @param rows the training rows
     * @param training errors of the training rows
     */
    ZErrorModel(
            Predictor predictor,
            Aggregate aggregate,
            ErrorScale[] scales,
            DataMatrix rows,
            RowErrors training,
            Map<String, Object> facts) {
        this.predictor = predictor;
        this.aggregate = aggregate;
        this.scales = scales;
        this.facts = new LinkedHashMap<>(facts);
        this.trainingScores = scores(rows, training);
    }

    private ZErrorModel(Predictor predictor, Aggregate aggregate, ErrorScale[] scales, double[] trainingScores) {
        this.predictor = predictor;
        this.aggregate = aggregate;
        this.scales = scales;
        this.facts = new LinkedHashMap<>();
        this.trainingScores = trainingScores;
    }

    @Override
    public int dimension() {
        return predictor.dimension();
    }

    @Override
    public double[] score(DataMatrix rows, ComputeContext context) {
        return scores(rows, predictor.rowErrors(rows, context));
    }

    /** The training rows' scores: out of fold where targets are learnt. */
    double[] trainingScores() {
        return trainingScores.clone();
    }

    private double[] scores(DataMatrix rows, RowErrors errors) {
        double[] scores = new double[rows.rows()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(z(rows, errors, i));
        }
        return scores;
    }

    private double score(double[] zErrors) {
        double[] z = Arrays.stream(zErrors)
                .filter(e -> !Double.isNaN(e))
                .map(e -> isOneSided() ? e : Math.abs(e))
                .toArray();
        return z.length == 0 ? 0 : isOneSided() ? z[0] : aggregate.of(z);
    }

    private double[] z(DataMatrix rows, RowErrors errors, int row) {
        int targets = predictor.targets();
        double[] z = errors.ofRow(row, targets);
        double variance = predictor.variance(rows, row);
        boolean partly = errors.known().length > 0 && rows.hasStandIn(row);
        for (int t = 0; t < targets; t++) {
            z[t] = partly
                    ? scales[t].zOfPartlyKnown(z[t], errors.known()[row * targets + t])
                    : scales[t].z(z[t], variance);
        }
        return z;
    }

    /** The z-errors of all targets, n x targets; NaN where a value is missing. */
    double[] zErrors(DataMatrix rows, ComputeContext context) {
        RowErrors errors = predictor.rowErrors(rows, context);
        return IntStream.range(0, rows.rows())
                .mapToObj(i -> z(rows, errors, i))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @Override
    public double[] contributions(DataMatrix rows, ComputeContext context) {
        Repairs repairs = new Repairs(this::scoreOfErrors, Quantiles.median(trainingScores.clone()));
        return byColumn(
                rows,
                context,
                (row, z) -> predictor.repair(rows, row).map(repairs::of).orElseGet(() -> sizes(z)));
    }

    /** The magnitudes of the z-errors. */
    @Override
    public double[] ownErrors(DataMatrix rows, ComputeContext context) {
        return byColumn(rows, context, (row, z) -> sizes(z));
    }

    private double[] sizes(double[] z) {
        return Arrays.stream(z).map(e -> isOneSided() ? e : Math.abs(e)).toArray();
    }

    /** Puts what there is for the targets of each row, of which the z-errors are given, where their columns are. */
    private double[] byColumn(
            DataMatrix rows, ComputeContext context, BiFunction<Integer, double[], double[]> ofTargets) {
        RowErrors errors = predictor.rowErrors(rows, context);
        double[] all = new double[Math.multiplyExact(rows.rows(), dimension())];
        for (int i = 0; i < rows.rows(); i++) {
            context.checkCancelled();
            double[] z = z(rows, errors, i);
            double[] parts = ofTargets.apply(i, z);
            for (int t = 0; t < z.length; t++) {
                if (predictor.column(t) != Predictor.NO_COLUMN && !Double.isNaN(z[t])) {
                    all[i * dimension() + predictor.column(t)] = parts[t];
                }
            }
        }
        return all;
    }

    /** Of a row of which all values are there. */
    private double scoreOfErrors(double[] errors) {
        double[] z = new double[errors.length];
        for (int t = 0; t < z.length; t++) {
            z[t] = scales[t].z(errors[t]);
        }
        return score(z);
    }

    private boolean isOneSided() {
        return predictor instanceof LabelPredictor;
    }

    @Override
    public double lowerBound() {
        return isOneSided() ? Double.NEGATIVE_INFINITY : 0;
    }

    @Override
    public OptionalDouble theoreticalThreshold() {
        return OptionalDouble.of(UsualTau.of(isOneSided() ? 0.5 : predictor.targets()));
    }

    @Override
    public void writeTo(State state) {
        List<State> scaleStates = new ArrayList<>();
        for (ErrorScale scale : scales) {
            State scaleState = new State();
            scale.writeTo(scaleState);
            scaleStates.add(scaleState);
        }
        State predictorState = new State();
        predictor.writeTo(predictorState);
        state.put("source", predictorState).put("scales", scaleStates).put("training-scores", trainingScores);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param predictor what was read of it before
     */
    static ZErrorModel readFrom(Predictor predictor, Aggregate aggregate, State state) {
        ErrorScale[] scales =
                state.children("scales").stream().map(ErrorScale::readFrom).toArray(ErrorScale[]::new);
        if (scales.length != predictor.targets()) {
            throw State.damaged("there are %d scales for %d targets", scales.length, predictor.targets());
        }
        return new ZErrorModel(predictor, aggregate, scales, state.numbers("training-scores"));
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("Targets", predictor.targets());
        summary.putAll(facts);
        if (isOneSided() || predictor instanceof RegressionPredictor) {
            summary.put(
                    TRAINING_ROWS,
                    "Each is predicted by a fit that it was part of, while training predicted it by one that it was not: it"
                            + " gets another score than in training, mostly a lower one.");
        }
        summary.put(
                "Threshold of the z-error (at most 1 % of clean Gaussian rows)",
                theoreticalThreshold().getAsDouble());
        return summary;
    }
}
