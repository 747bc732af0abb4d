package farpoint.neighbors;

import farpoint.ComputeContext;
import farpoint.InvalidInputException;
import farpoint.data.DataMatrix;

/** The plain-Java engine: compares every pair in double arithmetic, n x k memory. */
public final class JavaDistanceEngine implements DistanceEngine {
    static final String NAME = "java";
    private static final int QUERY_CHUNK = 64;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "plain Java";
    }

    @Override
    public NeighborTable nearest(
            DataMatrix reference, DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
        int most = reference.rows() - (excludeSelf ? 1 : 0);
        if (k < 1 || k > most) {
            throw new InvalidInputException("%d neighbours were asked for, there are %d other rows.", k, most);
        }
        if (reference.columns() != query.columns()) {
            throw new InvalidInputException(
                    "The query rows have %d columns, the reference rows %d.", query.columns(), reference.columns());
        }
        int[] indices = new int[Math.multiplyExact(query.rows(), k)];
        double[] distances = new double[indices.length];
        context.forEachChunk("Nearest neighbours", query.rows(), QUERY_CHUNK, (chunk, from, to) -> {
            NeighborList best = new NeighborList(k);
            for (int q = from; q < to; q++) {
                search(reference, query, q, excludeSelf, best);
                best.drainTo(indices, distances, q * k);
            }
        });
        return new NeighborTable(k, indices, distances);
    }

    private static void search(DataMatrix reference, DataMatrix query, int q, boolean excludeSelf, NeighborList best) {
        double[] x = reference.values();
        double[] y = query.values();
        int d = reference.columns();
        for (int r = 0; r < reference.rows(); r++) {
            if (excludeSelf && r == q) {
                continue;
            }
            double sum = 0;
            for (int j = 0; j < d; j++) {
                double difference = x[r * d + j] - y[q * d + j];
                sum += difference * difference;
            }
            best.offer(r, sum);
        }
    }
}
