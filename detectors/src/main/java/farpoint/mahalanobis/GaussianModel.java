package farpoint.mahalanobis;

import farpoint.covariance.CentredBlock;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.detector.Explainable;
import farpoint.detector.OutlierModel;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A fitted {@link GaussianMahalanobis}. The score is the Mahalanobis distance; with {@link ClassConditional#RELATIVE} a
 * difference of squared distances. Contributions add up to the squared distance (or that difference).
 */
final class GaussianModel implements OutlierModel, Explainable {
    private static final String TASK = "Scoring";
    private static final int CHUNK = 256;

    /** Three standard deviations: the share of clean Gaussian rows below the theoretical threshold. */
    private static final double COVERAGE = 0.9973;

    private static final String CHI = "Chi threshold (99.73 % of clean Gaussian rows)";

    private static final String SAMPLE = "sample";

    private final ClassConditional mode;
    private final double unit;
    private final Gaussian background;
    private final Gaussian[] classes;
    private final LinkedHashMap<String, Object> facts;

    /** Rows whose plain mean and covariance the background is; 0 for all other estimates, whose laws are not known. */
    private final int sample;

    GaussianModel(
            ClassConditional mode,
            double unit,
            Gaussian background,
            Gaussian[] classes,
            Map<String, Object> facts,
            int sample) {
        this.sample = sample;
        this.mode = mode;
        this.unit = unit;
        this.background = background;
        this.classes = classes;
        this.facts = new LinkedHashMap<>(facts);
    }

    @Override
    public int dimension() {
        return background.mean().length;
    }

    @Override
    public double[] score(DataMatrix rows, ComputeContext context) {
        return mode == ClassConditional.NONE ? distances(rows, context) : byClass(rows, context);
    }

    /** The distances from the mean of all rows. */
    private double[] distances(DataMatrix rows, ComputeContext context) {
        double[] distances = new double[rows.rows()];
        context.forEachChunk(TASK, rows.rows(), CentredBlock.ROWS, (chunk, from, to) -> {
            CentredBlock block = new CentredBlock(dimension(), to - from);
            for (int i = from; i < to; i++) {
                block.add(inUnits(rows.row(i)), 0, background.mean());
            }
            background.distance().squaredLengths(block, distances, from);
            for (int i = from; i < to; i++) {
                distances[i] = Math.sqrt(Math.min(distances[i], Double.MAX_VALUE));
            }
        });
        return distances;
    }

    private double[] byClass(DataMatrix rows, ComputeContext context) {
        double[] scores = new double[rows.rows()];
        context.forEachChunk(TASK, rows.rows(), CHUNK, (chunk, from, to) -> {
            Scratch scratch = new Scratch(dimension());
            for (int i = from; i < to; i++) {
                scores[i] = score(inUnits(rows.row(i)), classOf(rows, i), scratch);
            }
        });
        return scores;
    }

    private double score(double[] row, int classId, Scratch s) {
        double square = gaussianFor(row, classId, s).squaredDistance(row, s.centred, s.whitened);
        if (mode == ClassConditional.RELATIVE) {
            return square - background.squaredDistance(row, s.centred, s.whitened);
        }
        return Math.sqrt(square);
    }

    /** The Gaussian that a row is measured by. */
    private Gaussian gaussianFor(double[] row, int classId, Scratch s) {
        if (mode == ClassConditional.NONE) {
            return background;
        }
        boolean known = classId != RowClasses.MISSING && classId < classes.length && classes[classId] != null;
        if (mode == ClassConditional.OWN && known) {
            return classes[classId];
        }
        Gaussian nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Gaussian g : classes) {
            double square = g == null ? least : g.squaredDistance(row, s.centred, s.whitened);
            if (g != null && (nearest == null || square < least)) {
                nearest = g;
                least = square;
            }
        }
        return nearest;
    }

    @Override
    public double[] contributions(DataMatrix rows, ComputeContext context) {
        int d = dimension();
        double[] contributions = new double[Math.multiplyExact(rows.rows(), d)];
        context.forEachChunk("Contributions", rows.rows(), CHUNK, (chunk, from, to) -> {
            Scratch scratch = new Scratch(d);
            for (int i = from; i < to; i++) {
                double[] row = inUnits(rows.row(i));
                gaussianFor(row, classOf(rows, i), scratch).addContributions(row, 1, contributions, i * d);
                if (mode == ClassConditional.RELATIVE) {
                    background.addContributions(row, -1, contributions, i * d);
                }
            }
        });
        return contributions;
    }

    @Override
    public double lowerBound() {
        return mode == ClassConditional.RELATIVE ? Double.NEGATIVE_INFINITY : 0;
    }

    @Override
    public OptionalDouble theoreticalThreshold() {
        if (mode == ClassConditional.RELATIVE || mode == ClassConditional.NEAREST) {
            return OptionalDouble.empty();
        }
        int k = background.distance().degreesOfFreedom();
        if (k == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                lawIsKnown() ? inOurDivisor(DistanceLaw.NEW_ROW) : DistanceLaw.KNOWN.distance(COVERAGE, k, 0));
    }

    private boolean lawIsKnown() {
        int k = background.distance().degreesOfFreedom();
        return k > 0 && sample > k + 1;
    }

    /** The covariance's divisor is n, and the laws' is n - 1. */
    private double inOurDivisor(DistanceLaw law) {
        double distance = law.distance(COVERAGE, background.distance().degreesOfFreedom(), sample);
        return distance * Math.sqrt(sample / (sample - 1.0));
    }

    @Override
    public void writeTo(State state) {
        state.put("unit", unit).put("mean", background.mean()).put(SAMPLE, sample);
        State distance = new State();
        background.distance().writeTo(distance);
        state.put("distance", distance);
        if (mode != ClassConditional.NONE) {
            List<State> means = new ArrayList<>();
            State tied = new State();
            for (Gaussian g : classes) {
                means.add(g == null ? new State() : new State().put("mean", g.mean()));
            }
            Arrays.stream(classes)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow()
                    .distance()
                    .writeTo(tied);
            state.put("class-means", means).put("class-distance", tied);
        }
    }

    static GaussianModel readFrom(ClassConditional mode, State state, int columns) {
        double unit = state.number("unit");
        if (!(unit > 0)) {
            throw State.damaged("the unit is %s", unit);
        }
        Gaussian background = new Gaussian(
                state.numbers("mean", columns), CenteredDistance.readFrom(state.child("distance"), columns));
        List<Gaussian> classes = new ArrayList<>();
        if (mode != ClassConditional.NONE) {
            CenteredDistance tied = CenteredDistance.readFrom(state.child("class-distance"), columns);
            for (State mean : state.children("class-means")) {
                classes.add(mean.has("mean") ? new Gaussian(mean.numbers("mean", columns), tied) : null);
            }
            if (classes.stream().allMatch(Objects::isNull)) {
                throw State.damaged("no class has a mean");
            }
        }
        int sample = state.has(SAMPLE) ? state.integer(SAMPLE, 0, Integer.MAX_VALUE) : 0;
        return new GaussianModel(mode, unit, background, classes.toArray(new Gaussian[0]), Map.of(), sample);
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("Components", background.distance().degreesOfFreedom());
        summary.putAll(facts);
        String law = lawIsKnown() ? "Gaussian threshold (99.73 % of new clean rows)" : CHI;
        theoreticalThreshold().ifPresent(t -> summary.put(law, t));
        if (lawIsKnown() && mode == ClassConditional.NONE) {
            summary.put("Gaussian threshold of training rows", inOurDivisor(DistanceLaw.TRAINING_ROW));
        }
        return summary;
    }

    private int classOf(DataMatrix rows, int row) {
        return rows.classes().map(c -> c.ids()[row]).orElse(RowClasses.MISSING);
    }

    private double[] inUnits(double[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] /= unit;
        }
        return row;
    }

    private static final class Scratch {
        final double[] centred;
        final double[] whitened;

        Scratch(int d) {
            centred = new double[d];
            whitened = new double[d];
        }
    }
}
