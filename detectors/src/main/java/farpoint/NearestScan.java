package farpoint;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The nearest rows by looking at all of them, for so few queries that making an index ready takes longer. */
final class NearestScan {
    private static final int CHUNK = 1024;

    private final int k;
    private final double[] values;
    private final int[] places;

    private NearestScan(int queries, int k) {
        this.k = k;
        this.values = new double[queries * k];
        this.places = new int[queries * k];
        Arrays.fill(places, -1);
    }

    /**
     * Searches.
     *
     * @param reference the rows to look among, at least k
     * @param queries the rows to find others for
     * @return the places of the k nearest rows of each query, the nearest first and of equally near ones the first
     */
    static int[] of(DataMatrix reference, DataMatrix queries, Metric metric, int k, ComputeContext context) {
        int rows = reference.rows();
        NearestScan[] chunks = new NearestScan[(rows + CHUNK - 1) / CHUNK];
        context.withProgress(Progress.NONE).forEachChunk("Similar rows", rows, CHUNK, (chunk, from, to) -> {
            chunks[chunk] = new NearestScan(queries.rows(), k);
            chunks[chunk].scan(reference, from, to, queries, metric);
        });
        NearestScan all = new NearestScan(queries.rows(), k);
        for (NearestScan chunk : chunks) {
            all.addAll(chunk);
        }
        return all.places;
    }

    private void scan(DataMatrix reference, int from, int to, DataMatrix queries, Metric metric) {
        int d = reference.columns();
        int[] rows = IntStream.range(from, to).toArray();
        double[] compared = new double[rows.length];
        for (int q = 0; q < queries.rows(); q++) {
            metric.compare(queries.values(), q * d, reference.values(), rows, rows.length, d, compared);
            for (int i = 0; i < rows.length; i++) {
                add(q, compared[i], rows[i]);
            }
        }
    }

    /** Adds those of rows that come later. */
    private void addAll(NearestScan others) {
        for (int i = 0; i < others.places.length; i++) {
            if (others.places[i] >= 0) {
                add(i / k, others.values[i], others.places[i]);
            }
        }
    }

    private void add(int query, double value, int row) {
        int first = query * k;
        int at = first + k - 1;
        if (!isNearer(value, at)) {
            return;
        }
        while (at > first && isNearer(value, at - 1)) {
            values[at] = values[at - 1];
            places[at] = places[at - 1];
            at--;
        }
        values[at] = value;
        places[at] = row;
    }

    private boolean isNearer(double value, int at) {
        return places[at] < 0 || value < values[at];
    }
}
