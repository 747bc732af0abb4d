package farpoint.zerror;

import farpoint.data.DataMatrix;
import farpoint.detector.Explainable;
import farpoint.detector.OutlierModel;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import farpoint.stats.ErrorScale;
import farpoint.stats.UsualTau;
import farpoint.zerror.errors.ErrorSource;
import farpoint.zerror.errors.LabelErrors;
import farpoint.zerror.errors.RegressionErrors;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A fitted {@link ZError}. The score aggregates the magnitudes of a row's z-errors; for labels it is the z-error itself,
 * which is negative for rows whose label fits better than usual. A missing value has no error, and a row without any value
 * the score 0. The contribution of an attribute is the magnitude of its
 * z-error, so that the largest one says which cell is wrong; the class of a row is no attribute and has none.
 */
final class ZErrorModel implements OutlierModel, Explainable {
    private static final long serialVersionUID = 1L;

    private final ErrorSource source;
    private final Aggregate aggregate;
    private final ErrorScale[] scales;
    private final double[] trainingScores;
    private final LinkedHashMap<String, Serializable> facts;

    /**
     * Creates a model.
     *
     * @param scales one a target
     * @param rows the training rows
     * @param training n x targets errors of the training rows
     */
    ZErrorModel(
            ErrorSource source,
            Aggregate aggregate,
            ErrorScale[] scales,
            DataMatrix rows,
            double[] training,
            Map<String, Serializable> facts) {
        this.source = source;
        this.aggregate = aggregate;
        this.scales = scales;
        this.facts = new LinkedHashMap<>(facts);
        this.trainingScores = scores(rows, training);
    }

    private ZErrorModel(ErrorSource source, Aggregate aggregate, ErrorScale[] scales, double[] trainingScores) {
        this.source = source;
        this.aggregate = aggregate;
        this.scales = scales;
        this.facts = new LinkedHashMap<>();
        this.trainingScores = trainingScores;
    }

    @Override
    public int dimension() {
        return source.dimension();
    }

    @Override
    public double[] score(DataMatrix rows, ComputeContext context) {
        return scores(rows, source.errors(rows, context));
    }

    /** The training rows' scores: out of fold where targets are learnt. */
    double[] trainingScores() {
        return trainingScores.clone();
    }

    private double[] scores(DataMatrix rows, double[] errors) {
        int targets = source.targets();
        double[] scores = new double[errors.length / targets];
        for (int i = 0; i < scores.length; i++) {
            double[] z = Arrays.stream(z(rows, errors, i))
                    .filter(e -> !Double.isNaN(e))
                    .toArray();
            scores[i] = z.length == 0 ? 0 : isOneSided() ? z[0] : aggregate.of(z);
        }
        return scores;
    }

    private double[] z(DataMatrix rows, double[] errors, int row) {
        int targets = source.targets();
        double[] z = Arrays.copyOfRange(errors, row * targets, (row + 1) * targets);
        double variance = source.variance(rows, row);
        for (int t = 0; t < targets; t++) {
            z[t] = scales[t].z(z[t], variance);
        }
        return z;
    }

    @Override
    public double[] contributions(DataMatrix rows, ComputeContext context) {
        double[] errors = source.errors(rows, context);
        double[] contributions = new double[Math.multiplyExact(rows.rows(), dimension())];
        for (int i = 0; i < rows.rows(); i++) {
            double[] z = z(rows, errors, i);
            for (int t = 0; t < z.length; t++) {
                if (source.column(t) != ErrorSource.NO_COLUMN && !Double.isNaN(z[t])) {
                    contributions[i * dimension() + source.column(t)] = isOneSided() ? z[t] : Math.abs(z[t]);
                }
            }
        }
        return contributions;
    }

    private boolean isOneSided() {
        return source instanceof LabelErrors;
    }

    @Override
    public double lowerBound() {
        return isOneSided() ? Double.NEGATIVE_INFINITY : 0;
    }

    @Override
    public OptionalDouble theoreticalThreshold() {
        return OptionalDouble.of(UsualTau.of(isOneSided() ? 0.5 : source.targets()));
    }

    @Override
    public void writeTo(State state) {
        List<State> scaleStates = new ArrayList<>();
        for (ErrorScale scale : scales) {
            State scaleState = new State();
            scale.writeTo(scaleState);
            scaleStates.add(scaleState);
        }
        State sourceState = new State();
        source.writeTo(sourceState);
        state.put("source", sourceState).put("scales", scaleStates).put("training-scores", trainingScores);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param source what was read of the source
     */
    static ZErrorModel readFrom(ErrorSource source, Aggregate aggregate, State state) {
        ErrorScale[] scales =
                state.children("scales").stream().map(ErrorScale::readFrom).toArray(ErrorScale[]::new);
        if (scales.length != source.targets()) {
            throw State.damaged("there are %d scales for %d targets", scales.length, source.targets());
        }
        return new ZErrorModel(source, aggregate, scales, state.numbers("training-scores"));
    }

    @Override
    public Map<String, Serializable> summary() {
        Map<String, Serializable> summary = new LinkedHashMap<>();
        summary.put("Targets", source.targets());
        summary.putAll(facts);
        if (isOneSided() || source instanceof RegressionErrors) {
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
