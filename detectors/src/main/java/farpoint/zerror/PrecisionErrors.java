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
    private final int[] starts;
    private final List<MahalanobisMetric> blocks;

    private PrecisionErrors(double[] location, MahalanobisMetric metric, int[] starts, List<MahalanobisMetric> blocks) {
        this.location = location;
        this.metric = metric;
        this.starts = starts;
        this.blocks = blocks;
    }

    /**
     * Makes the errors of an estimate.
     *
     * @param metric the metric of the covariance
     * @param groups the attributes that the columns come from
     */
    static PrecisionErrors of(LocationScatter estimate, MahalanobisMetric metric, List<ColumnGroup> groups) {
        int[] starts = groups.stream()
                .filter(g -> g.width() > 0)
                .mapToInt(ColumnGroup::from)
                .toArray();
        return of(estimate.location(), metric, starts);
    }

    private static PrecisionErrors of(double[] location, MahalanobisMetric metric, int[] starts) {
        List<MahalanobisMetric> blocks = new ArrayList<>();
        for (int a = 0; a < starts.length; a++) {
            int width = end(starts, a, location.length) - starts[a];
            blocks.add(MahalanobisMetric.tryOf(precision(metric, starts[a], width), width)
                    .orElseThrow(() -> new IllegalStateException("a block of a precision matrix is singular")));
        }
        return new PrecisionErrors(location, metric, starts, List.copyOf(blocks));
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

    private static int end(int[] starts, int attribute, int d) {
        return attribute + 1 < starts.length ? starts[attribute + 1] : d;
    }

    @Override
    public int targets() {
        return starts.length;
    }

    @Override
    public int column(int target) {
        return starts[target];
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
        int end = end(starts, attribute, solved.length);
        double[] block = Arrays.copyOfRange(solved, starts[attribute], end);
        double[] whitened = new double[block.length];
        MahalanobisMetric blockMetric = blocks.get(attribute);
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
        state.put("mean", location).put("metric", metricState).put("starts", starts);
    }

    static PrecisionErrors readFrom(State state, int columns) {
        int[] starts = state.integers("starts", 0, columns - 1);
        for (int a = 0; a < starts.length; a++) {
            if (a == 0 ? starts[0] != 0 : starts[a] <= starts[a - 1]) {
                throw State.damaged("the attributes are not in order");
            }
        }
        if (starts.length == 0) {
            throw State.damaged("there are no attributes");
        }
        return of(state.numbers("mean", columns), MahalanobisMetric.readFrom(state.child("metric"), columns), starts);
    }
}
