package farpoint.projectiondepth;

import farpoint.data.DataMatrix;
import farpoint.detector.Explainable;
import farpoint.detector.OutlierModel;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import farpoint.stats.MedianDeviation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * A fitted {@link RandomProjectionDepth}: directions with the median and scale of the training rows along each. Contributions
 * add up to the score.
 */
final class ProjectionModel implements OutlierModel, Explainable {
    private static final double COVERAGE = 0.975;
    private static final String WHITENED = "whitened";

    private final RandomProjectionDepth detector;
    private final int dimension;
    private final boolean whitened;
    private final int space;
    private final double[] directions;
    private final Standardizer standardizer;
    private final double[] center;
    private final LinkedHashMap<String, Object> facts;

    ProjectionModel(
            RandomProjectionDepth detector,
            boolean whitened,
            int space,
            double[] directions,
            Standardizer standardizer,
            double[] center,
            Map<String, Object> facts) {
        this.detector = detector;
        this.dimension = center.length;
        this.whitened = whitened;
        this.space = space;
        this.directions = directions;
        this.standardizer = standardizer;
        this.center = center;
        this.facts = new LinkedHashMap<>(facts);
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public double[] score(DataMatrix rows, ComputeContext context) {
        double[] scores = new double[rows.rows()];
        int count = standardizer.medians().length;
        if (count == 0) {
            return scores;
        }
        context.forEachChunk("Scoring", rows.rows(), RowTile.capacity(dimension), (chunk, from, to) -> {
            RowTile tile = new RowTile(rows);
            tile.load(from, to);
            Accumulator accumulator = Accumulator.of(detector.aggregate(), detector.quantile(), tile.size(), count);
            double[] ratios = new double[tile.size()];
            for (int j = 0; j < count; j++) {
                tile.project(directions, j, ratios, 0);
                standardizer.apply(j, ratios, tile.size());
                accumulator.add(ratios);
            }
            accumulator.writeTo(scores, from);
        });
        return scores;
    }

    @Override
    public double[] contributions(DataMatrix rows, ComputeContext context) {
        double[] all = new double[Math.multiplyExact(rows.rows(), dimension)];
        DirectionShares shares = new DirectionShares(directions, center);
        int count = standardizer.medians().length;
        context.forEachChunk("Contributions", rows.rows(), RowTile.capacity(dimension), (chunk, from, to) -> {
            RowTile tile = new RowTile(rows);
            tile.load(from, to);
            double[] projections = new double[tile.size()];
            double[][] ratios = new double[tile.size()][count];
            boolean[][] isAbove = new boolean[tile.size()][count];
            for (int j = 0; j < count; j++) {
                tile.project(directions, j, projections, 0);
                for (int i = 0; i < projections.length; i++) {
                    isAbove[i][j] = projections[i] >= standardizer.medians()[j];
                }
                standardizer.apply(j, projections, tile.size());
                for (int i = 0; i < projections.length; i++) {
                    ratios[i][j] = projections[i];
                }
            }
            for (int i = from; i < to; i++) {
                double[] weights = detector.aggregate().weights(ratios[i - from], detector.quantile());
                shares.add(rows.row(i), ratios[i - from], isAbove[i - from], weights, all, i * dimension);
            }
        });
        return all;
    }

    @Override
    public double lowerBound() {
        return 0;
    }

    /** The cut of Mahalanobis distance at 97.5 %, in units of the MAD, for the largest outlyingness of whitened rows. */
    @Override
    public OptionalDouble theoreticalThreshold() {
        if (!whitened || detector.aggregate() != DirectionAggregate.MAX || space == 0) {
            return OptionalDouble.empty();
        }
        double quantile = new ChiSquaredDistribution(space).inverseCumulativeProbability(COVERAGE);
        return OptionalDouble.of(Math.sqrt(quantile) / MedianDeviation.GAUSSIAN);
    }

    @Override
    public void writeTo(State state) {
        state.put("space", space).put("directions", directions);
        if (detector.whitening() == Whitening.AUTOMATIC) {
            state.put(WHITENED, whitened ? 1 : 0);
        }
        state.put("medians", standardizer.medians()).put("scales", standardizer.scales());
        state.put("center", center);
    }

    static ProjectionModel readFrom(RandomProjectionDepth detector, State state, int columns) {
        double[] medians = state.numbers("medians");
        double[] scales = state.numbers("scales", medians.length);
        for (double scale : scales) {
            if (scale < 0) {
                throw State.damaged("a scale is %s", scale);
            }
        }
        double[] directions = state.numbers("directions", (long) medians.length * columns);
        int space = state.integer("space", 0, columns);
        boolean whitened = detector.whitening() == Whitening.AUTOMATIC
                ? state.integer(WHITENED, 0, 1) == 1
                : detector.whitening() != Whitening.NONE;
        Standardizer standardizer = new Standardizer(medians, scales);
        // Earlier models did not write it; columns are scaled about their medians or means.
        double[] center = state.has("center") ? state.numbers("center", columns) : new double[columns];
        return new ProjectionModel(detector, whitened, space, directions, standardizer, center, Map.of());
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("Directions", standardizer.medians().length);
        summary.put("Exact-fit directions", standardizer.exactFits());
        summary.putAll(facts);
        theoreticalThreshold().ifPresent(t -> summary.put("Gaussian threshold (97.5 % of clean rows)", t));
        return summary;
    }
}
