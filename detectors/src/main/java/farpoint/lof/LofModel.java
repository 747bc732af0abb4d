package farpoint.lof;

import farpoint.data.DataMatrix;
import farpoint.detector.Explainable;
import farpoint.detector.Fitted;
import farpoint.detector.KnownRows;
import farpoint.detector.OutlierModel;
import farpoint.detector.Scoring;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborCount;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.Neighborhoods;
import farpoint.neighbors.OwnNeighbors;
import farpoint.neighbors.metric.Metric;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The training rows of a {@link FastLOF} with their k-distances, reachabilities and scores. Contributions add up to the score,
 * but for reachabilities of neighbours at distance 0, in which no column has a part.
 */
final class LofModel implements OutlierModel, Explainable {
    private final FastLOF detector;
    private final int neighbors;
    private final int dimension;
    private final double[] training;
    private final Reachability reachability;
    private final double[] trainingScores;

    private LofModel(
            FastLOF detector,
            int neighbors,
            int dimension,
            double[] training,
            Reachability reachability,
            double[] trainingScores) {
        this.detector = detector;
        this.neighbors = neighbors;
        this.dimension = dimension;
        this.training = training;
        this.reachability = reachability;
        this.trainingScores = trainingScores;
    }

    static Fitted fit(FastLOF detector, DataMatrix rows, ComputeContext context) {
        int count = detector.neighborsAmong(rows.rows());
        int k = Math.min(count, rows.rows() - 1);
        Metric metric = detector.distance();
        try (NeighborIndex index = NeighborIndex.of(Engines.in(context, metric), rows, metric)) {
            Neighborhoods neighbors = index.nearestWithTies(rows, k, true, context);
            double[] spreads = Spreads.of(rows, metric, neighbors, k, context);
            Reachability reachability = Reachability.of(neighbors, spreads, metric.noise(rows.columns()), context);
            double[] scores = reachability.factors(neighbors, context);
            LofModel model = new LofModel(detector, count, rows.columns(), rows.values(), reachability, scores);
            return new Fitted(model, scores.clone());
        }
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public double[] score(DataMatrix rows, ComputeContext context) {
        try (Scoring scoring = open(context)) {
            return scoring.score(rows, context);
        }
    }

    @Override
    public Scoring open(ComputeContext context) {
        int k = Math.min(neighbors, trainingScores.length);
        Metric metric = detector.distance();
        return new Opened(
                k,
                NeighborIndex.of(Engines.in(context, metric), reference(), metric),
                reachability,
                reachability.floor());
    }

    @Override
    public double[] contributions(DataMatrix rows, ComputeContext context) {
        return contributions(rows, 0, context);
    }

    @Override
    public double[] trainingContributions(DataMatrix rows, ComputeContext context) {
        return contributions(rows, 1, context);
    }

    private double[] contributions(DataMatrix rows, int skipped, ComputeContext context) {
        int k = Math.min(neighbors, trainingScores.length - skipped) + skipped;
        Metric metric = detector.distance();
        try (NeighborIndex index = NeighborIndex.of(Engines.in(context, metric), reference(), metric)) {
            return new LofContributions(metric, training, reachability)
                    .of(rows, index.nearestWithTies(rows, k, false, context), skipped, context);
        }
    }

    private record Opened(int k, NeighborIndex index, Reachability reachability, double floor) implements Scoring {
        @Override
        public double[] score(DataMatrix rows, ComputeContext context) {
            return reachability.factors(index.nearestWithTies(rows, k, false, context), floor, context);
        }

        @Override
        public void close() {
            index.close();
        }
    }

    private DataMatrix reference() {
        return DataMatrix.of(trainingScores.length, dimension, training);
    }

    @Override
    public Optional<KnownRows> neighborhood() {
        OwnNeighbors own = new OwnNeighbors(reference());
        return Optional.of((rows, context) -> own.count(rows));
    }

    @Override
    public double lowerBound() {
        return 0;
    }

    @Override
    public void writeTo(State state) {
        state.put("rows", training).put("training-scores", trainingScores);
        NeighborCount.write(state, neighbors);
        state.put("k-distances", reachability.kDistances()).put("reachabilities", reachability.means());
        if (reachability.crowded() > 0) {
            state.put("spreads", reachability.spreads());
        }
    }

    static LofModel readFrom(FastLOF detector, State state, int columns) {
        double[] scores = state.numbers("training-scores");
        if (scores.length < 2) {
            throw State.damaged("it has %d training rows", scores.length);
        }
        double[] rows = state.numbers("rows", Math.multiplyExact(scores.length, columns));
        Reachability reachability = new Reachability(
                state.numbers("k-distances", scores.length),
                state.numbers("reachabilities", scores.length),
                state.has("spreads") ? state.numbers("spreads", scores.length) : new double[0],
                detector.distance().noise(columns));
        int neighbors = NeighborCount.read(state, detector.neighbors());
        return new LofModel(detector, neighbors, columns, rows, reachability, scores);
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        NeighborCount.tell(summary, detector.neighbors(), neighbors, trainingScores.length, detector.cleanTraining());
        summary.put(TRAINING_ROWS, OwnNeighbors.NOTE);
        if (reachability.crowded() > 0) {
            summary.put(
                    WARNING + " about equal rows",
                    String.format(
                            Locale.ROOT,
                            "%d of the %d training rows %s %d or more others, as many as there are neighbours, so that"
                                    + " their density is infinite. They count as spread about their place, which is a"
                                    + " convention; with more neighbours than equal rows none is needed.",
                            reachability.crowded(),
                            trainingScores.length,
                            reachability.noise() > 0 ? "are at distance 0 from" : "equal",
                            Math.min(neighbors, trainingScores.length - 1)));
        }
        return summary;
    }
}
