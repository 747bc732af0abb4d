package farpoint.zerror.errors;

import farpoint.covariance.LocationScatter;
import farpoint.covariance.MahalanobisMetric;
import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The errors of predicting each attribute from all others by least squares, in closed form. With the precision matrix P =
 * S^-1, the residual of column j on the others is (P (x - m))_j / P_jj with variance 1 / P_jj, hence in standard deviations
 * (P (x - m))_j / sqrt(P_jj).
 *
 * <p>An attribute of several columns J, the indicators of a nominal one, has the magnitude sqrt(v' P_JJ^-1 v / (k - 1)) with
 * v = (P (x - m))_J: the Mahalanobis length of its residual, a degree of freedom; k indicators add up to a constant.
 *
 * <p>Rows with missing values are measured by their present ones alone; see {@link PresentCells}.
 */
public final class PrecisionPredictor implements Predictor {
    private static final int CHUNK = 256;

    private final double[] location;
    private final MahalanobisMetric metric;
    private final Blocks blocks;

    private final List<MahalanobisMetric> blockMetrics;

    /** Made when a row with missing values first needs it. */
    private volatile List<double[]> blockPrecisions;

    /** Made when a row is first explained. */
    private volatile double[] wholePrecision;

    private PrecisionPredictor(double[] location, MahalanobisMetric metric, Blocks blocks) {
        this.location = location;
        this.metric = metric;
        this.blocks = blocks;
        this.blockMetrics = IntStream.range(0, blocks.count())
                .mapToObj(a -> blockMetric(precision(metric, blocks.from(a), blocks.width(a)), blocks.width(a)))
                .toList();
    }

    private List<double[]> blockPrecisions() {
        if (blockPrecisions == null) {
            blockPrecisions = IntStream.range(0, blocks.count())
                    .mapToObj(a -> precision(metric, blocks.from(a), blocks.width(a)))
                    .toList();
        }
        return blockPrecisions;
    }

    /**
     * Makes the errors of an estimate.
     *
     * @param metric the metric of the covariance
     * @param groups the attributes that the columns come from
     */
    public static PrecisionPredictor of(LocationScatter estimate, MahalanobisMetric metric, List<ColumnGroup> groups) {
        return new PrecisionPredictor(estimate.location(), metric, Blocks.of(groups));
    }

    private static MahalanobisMetric blockMetric(double[] precision, int width) {
        return MahalanobisMetric.tryOf(precision, width)
                .orElseThrow(() -> new IllegalStateException("a block of a precision matrix is singular"));
    }

    /** The block of the precision matrix for some columns: products of whitened unit vectors. */
    private static double[] precision(MahalanobisMetric metric, int start, int width) {
        double[][] whitened = new double[width][metric.rank()];
        for (int i = 0; i < width; i++) {
            double[] unit = new double[metric.dimension()];
            unit[start + i] = 1;
            metric.whiten(unit, whitened[i]);
        }
        double[] block = new double[width * width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                for (int k = 0; k < metric.rank(); k++) {
                    block[i * width + j] += whitened[i][k] * whitened[j][k];
                }
            }
        }
        return block;
    }

    @Override
    public int targets() {
        return blocks.count();
    }

    @Override
    public int column(int target) {
        return blocks.from(target);
    }

    @Override
    public int dimension() {
        return location.length;
    }

    @Override
    public double[] errors(DataMatrix rows, ComputeContext context) {
        return rowErrors(rows, context).errors();
    }

    @Override
    public RowErrors rowErrors(DataMatrix rows, ComputeContext context) {
        int d = location.length;
        int width = targets();
        double[] errors = new double[Math.multiplyExact(rows.rows(), width)];
        double[] known = new double[rows.hasStandIns() ? errors.length : 0];
        context.forEachChunk("Scoring", rows.rows(), CHUNK, (chunk, from, to) -> {
            double[] centred = new double[d];
            double[] whitened = new double[d];
            double[] solved = new double[d];
            for (int i = from; i < to; i++) {
                for (int j = 0; j < d; j++) {
                    centred[j] = rows.isStandIn(i, j) ? 0 : rows.value(i, j) - location[j];
                }
                if (rows.hasStandIn(i)) {
                    PresentCells present = new PresentCells(metric, centred, PresentCells.missing(rows, i));
                    for (int a = 0; a < width; a++) {
                        double[] block = present.block(blockPrecisions().get(a), blocks.from(a), blocks.width(a));
                        errors[i * width + a] = rows.isStandIn(i, blocks.from(a))
                                ? Double.NaN
                                : error(a, present.solved(), blockMetric(block, blocks.width(a)));
                        known[i * width + a] = knownShare(a, block);
                    }
                    continue;
                }
                metric.whiten(centred, whitened);
                metric.backSolve(whitened, solved);
                for (int a = 0; a < width; a++) {
                    errors[i * width + a] = error(a, solved, blockMetrics.get(a));
                }
            }
        });
        return new RowErrors(errors, known);
    }

    @Override
    public Optional<Repair> repair(DataMatrix rows, int row) {
        if (rows.hasStandIn(row)) {
            return Optional.empty();
        }
        int d = location.length;
        double[] centred = new double[d];
        for (int j = 0; j < d; j++) {
            centred[j] = rows.value(row, j) - location[j];
        }
        double[] whitened = new double[d];
        double[] solved = new double[d];
        metric.whiten(centred, whitened);
        metric.backSolve(whitened, solved);
        return Optional.of(new SolvedRow(solved));
    }

    private double[] wholePrecision() {
        if (wholePrecision == null) {
            wholePrecision = precision(metric, 0, location.length);
        }
        return wholePrecision;
    }

    /** A row as P (x - m). Columns J that get what the others predict take P_.J P_JJ^-1 (P (x - m))_J from it. */
    private final class SolvedRow implements Repair {
        private final double[] solved;

        SolvedRow(double[] solved) {
            this.solved = solved;
        }

        @Override
        public double[] errors() {
            return IntStream.range(0, targets())
                    .mapToDouble(a -> error(a, solved, blockMetrics.get(a)))
                    .toArray();
        }

        @Override
        public Repair without(int target) {
            int from = blocks.from(target);
            int width = blocks.width(target);
            double[] whitened = new double[width];
            double[] residual = new double[width];
            blockMetrics.get(target).whiten(Arrays.copyOfRange(solved, from, from + width), whitened);
            blockMetrics.get(target).backSolve(whitened, residual);
            int d = solved.length;
            double[] left = solved.clone();
            for (int j = 0; j < d; j++) {
                for (int t = 0; t < width; t++) {
                    left[j] -= wholePrecision()[j * d + from + t] * residual[t];
                }
            }
            // Zero but for rounding, which a large error would leave in it.
            Arrays.fill(left, from, from + width, 0);
            return new SolvedRow(left);
        }
    }

    private double knownShare(int attribute, double[] block) {
        int width = blocks.width(attribute);
        return Math.max(
                0, Math.min(1, trace(block, width) / trace(blockPrecisions().get(attribute), width)));
    }

    private static double trace(double[] block, int width) {
        double trace = 0;
        for (int i = 0; i < width; i++) {
            trace += block[i * width + i];
        }
        return trace;
    }

    private double error(int attribute, double[] solved, MahalanobisMetric blockMetric) {
        double[] block = Arrays.copyOfRange(solved, blocks.from(attribute), blocks.to(attribute));
        double[] whitened = new double[block.length];
        if (block.length == 1) {
            blockMetric.whiten(block, whitened);
            return whitened[0];
        }
        return Math.sqrt(blockMetric.squaredLength(block, whitened) / (block.length - 1));
    }

    @Override
    public void writeTo(State state) {
        State metricState = new State();
        metric.writeTo(metricState);
        state.put("mean", location).put("metric", metricState);
        blocks.writeTo(state);
    }

    public static PrecisionPredictor readFrom(State state, int columns) {
        return new PrecisionPredictor(
                state.numbers("mean", columns),
                MahalanobisMetric.readFrom(state.child("metric"), columns),
                Blocks.readFrom(state, columns));
    }
}
