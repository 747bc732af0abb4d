package farpoint.zerror;

import farpoint.ComputeContext;
import farpoint.covariance.LocationScatter;
import farpoint.covariance.MahalanobisMetric;
import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.modelfile.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The errors of predicting each attribute from all others by least squares, in closed form. With the precision matrix P =
 * S^-1, the residual of column j on the others is (P (x - m))_j / P_jj with variance 1 / P_jj, hence in standard deviations
 * (P (x - m))_j / sqrt(P_jj).
 *
 * <p>An attribute of several columns J, the indicators of a nominal one, has the magnitude sqrt(v' P_JJ^-1 v / (k - 1)) with
 * v = (P (x - m))_J: the Mahalanobis length of its residual, a degree of freedom; k indicators add up to a constant.
 */
final class PrecisionErrors implements ErrorSource {
    private static final long serialVersionUID = 1L;
    private static final int CHUNK = 256;

    private final double[] location;
    private final MahalanobisMetric metric;
    private final Blocks blocks;
    private final List<MahalanobisMetric> blockMetrics;

    private PrecisionErrors(
            double[] location, MahalanobisMetric metric, Blocks blocks, List<MahalanobisMetric> blockMetrics) {
        this.location = location;
        this.metric = metric;
        this.blocks = blocks;
        this.blockMetrics = blockMetrics;
    }

    /**
     * Makes the errors of an estimate.
     *
     * @param metric the metric of the covariance
     * @param groups the attributes that the columns come from
     */
    static PrecisionErrors of(LocationScatter estimate, MahalanobisMetric metric, List<ColumnGroup> groups) {
        return of(estimate.location(), metric, Blocks.of(groups));
    }

    private static PrecisionErrors of(double[] location, MahalanobisMetric metric, Blocks blocks) {
        List<MahalanobisMetric> blockMetrics = new ArrayList<>();
        for (int a = 0; a < blocks.count(); a++) {
            int width = blocks.width(a);
            blockMetrics.add(MahalanobisMetric.tryOf(precision(metric, blocks.from(a), width), width)
                    .orElseThrow(() -> new IllegalStateException("a block of a precision matrix is singular")));
        }
        return new PrecisionErrors(location, metric, blocks, List.copyOf(blockMetrics));
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
        int d = location.length;
        int width = targets();
        double[] errors = new double[Math.multiplyExact(rows.rows(), width)];
        context.forEachChunk("Scoring", rows.rows(), CHUNK, (chunk, from, to) -> {
            double[] centred = new double[d];
            double[] whitened = new double[d];
            double[] solved = new double[d];
            for (int i = from; i < to; i++) {
                for (int j = 0; j < d; j++) {
                    centred[j] = rows.value(i, j) - location[j];
                }
                metric.whiten(centred, whitened);
                metric.backSolve(whitened, solved);
                for (int a = 0; a < width; a++) {
                    errors[i * width + a] = error(a, solved);
                }
            }
        });
        return errors;
    }

    private double error(int attribute, double[] solved) {
        double[] block = Arrays.copyOfRange(solved, blocks.from(attribute), blocks.to(attribute));
        double[] whitened = new double[block.length];
        MahalanobisMetric blockMetric = blockMetrics.get(attribute);
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

    static PrecisionErrors readFrom(State state, int columns) {
        return of(
                state.numbers("mean", columns),
                MahalanobisMetric.readFrom(state.child("metric"), columns),
                Blocks.readFrom(state, columns));
    }
}
