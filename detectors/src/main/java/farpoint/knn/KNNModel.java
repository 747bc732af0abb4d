package farpoint.knn;

import farpoint.data.DataMatrix;
import farpoint.detector.Explainable;
import farpoint.detector.Fitted;
import farpoint.detector.KnownRows;
import farpoint.detector.OutlierModel;
import farpoint.detector.Scoring;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborCount;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.OwnNeighbors;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.params.Words;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import farpoint.stats.Aggregate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The training rows of a {@link KNNDistance}, and their own scores. Contributions add up to the score. */
final class KNNModel implements OutlierModel, Explainable {
    /** Distances that overflow count as this, so that scores stay finite. */
    private static final double LARGEST = 1e300;

    private final KNNDistance detector;
    private final int neighbors;
    private final int dimension;
    private final double[] training;
    private final double[] trainingScores;

    private KNNModel(KNNDistance detector, int neighbors, int dimension, double[] training, double[] trainingScores) {
        this.detector = detector;
        this.neighbors = neighbors;
        this.dimension = dimension;
        this.training = training;
        this.trainingScores = trainingScores;
    }

    static Fitted fit(KNNDistance detector, DataMatrix rows, ComputeContext context) {
        int neighbors = detector.neighborsAmong(rows.rows());
        int k = Math.min(neighbors, rows.rows() - 1);
        Metric metric = detector.distance();
        NeighborTable table = NeighborIndex.nearest(Engines.in(context, metric), rows, rows, metric, k, true, context);
        double[] scores = scores(detector, table);
        return new Fitted(new KNNModel(detector, neighbors, rows.columns(), rows.values(), scores), scores.clone());
    }

    private static double[] scores(KNNDistance detector, NeighborTable table) {
        Aggregate aggregate = detector.aggregate().aggregate(detector.cleanTraining());
        double[] scores = new double[table.rows()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = aggregate.of(distances(table, i, 0));
        }
        return scores;
    }

    private static double[] distances(NeighborTable table, int row, int skipped) {
        double[] distances = Arrays.copyOfRange(table.distances(), row * table.k() + skipped, (row + 1) * table.k());
        for (int rank = 0; rank < distances.length; rank++) {
            distances[rank] = Math.min(distances[rank], LARGEST);
        }
        return distances;
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
        Metric metric = detector.distance();
        return new Opened(detector, neighbors, NeighborIndex.of(Engines.in(context, metric), reference(), metric));
    }

    /** Each distance in its columns' parts, {@link Metric#split}, with the weight that it has in the score. */
    @Override
    public double[] contributions(DataMatrix rows, ComputeContext context) {
        return contributions(rows, 0, context);
    }

    @Override
    public double[] trainingContributions(DataMatrix rows, ComputeContext context) {
        return contributions(rows, 1, context);
    }

    /** The nearest {@code skipped} training rows are left out: the row itself, or one that equals it. */
    private double[] contributions(DataMatrix rows, int skipped, ComputeContext context) {
        Metric metric = detector.distance();
        Aggregate aggregate = detector.aggregate().aggregate(detector.cleanTraining());
        int k = Math.min(neighbors, trainingScores.length - skipped);
        NeighborTable table = NeighborIndex.nearest(
                Engines.in(context, metric), reference(), rows, metric, k + skipped, false, context);
        double[] all = new double[Math.multiplyExact(rows.rows(), dimension)];
        double[] parts = new double[dimension];
        for (int i = 0; i < rows.rows(); i++) {
            double[] distances = distances(table, i, skipped);
            double[] weights = aggregate.weights(distances);
            for (int rank = 0; rank < k; rank++) {
                if (weights[rank] > 0) {
                    int neighbor = table.index(i, rank + skipped);
                    metric.split(rows.values(), i * dimension, training, neighbor * dimension, dimension, parts);
                    for (int j = 0; j < dimension; j++) {
                        all[i * dimension + j] += weights[rank] * Math.min(parts[j], LARGEST);
                    }
                }
            }
        }
        return all;
    }

    private record Opened(KNNDistance detector, int neighbors, NeighborIndex index) implements Scoring {
        @Override
        public double[] score(DataMatrix rows, ComputeContext context) {
            int k = Math.min(neighbors, index.reference().rows());
            return scores(detector, index.nearest(rows, k, false, context));
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
    }

    static KNNModel readFrom(KNNDistance detector, State state, int columns) {
        double[] scores = state.numbers("training-scores");
        double[] rows = state.numbers("rows", Math.multiplyExact(scores.length, columns));
        if (scores.length < 2) {
            throw State.damaged("it has %d training rows", scores.length);
        }
        int neighbors = NeighborCount.read(state, detector.neighbors());
        return new KNNModel(detector, neighbors, columns, rows, scores);
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        NeighborCount.tell(summary, detector.neighbors(), neighbors, trainingScores.length, detector.cleanTraining());
        if (detector.aggregate() == DistanceAggregate.AUTOMATIC) {
            Aggregate aggregate = detector.aggregate().aggregate(detector.cleanTraining());
            summary.put("Aggregate, chosen", Words.of(aggregate));
        }
        summary.put(TRAINING_ROWS, OwnNeighbors.NOTE);
        return summary;
    }
}
