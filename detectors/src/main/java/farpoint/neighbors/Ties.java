package farpoint.neighbors;

import farpoint.ComputeContext;
import farpoint.data.DataMatrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Completes the k nearest neighbours by those that tie with the k-th. Works on comparison values. */
final class Ties {
    private final NeighborTable found;
    private final int k;

    /**
     * Looks for ties.
     *
     * @param found k + 1 neighbours a row, or k where there are no more rows
     * @param k the neighbours that were asked for
     */
    Ties(NeighborTable found, int k) {
        this.found = found;
        this.k = k;
    }

    NeighborLists resolve(
            NeighborSearch search,
            DataMatrix reference,
            DataMatrix query,
            boolean excludeSelf,
            ComputeContext context) {
        int[] tied = IntStream.range(0, found.rows()).filter(this::isTied).toArray();
        NeighborLists complete = tied.length == 0 ? null : within(search, reference, query, tied, excludeSelf, context);
        int[] offsets = new int[found.rows() + 1];
        int next = 0;
        for (int i = 0; i < found.rows(); i++) {
            boolean isNext = next < tied.length && tied[next] == i;
            offsets[i + 1] = Math.addExact(offsets[i], isNext ? complete.size(next++) : k);
        }
        int[] indices = new int[offsets[found.rows()]];
        double[] values = new double[indices.length];
        next = 0;
        for (int i = 0; i < found.rows(); i++) {
            boolean isNext = next < tied.length && tied[next] == i;
            int from = isNext ? complete.offsets()[next++] : i * found.k();
            int size = offsets[i + 1] - offsets[i];
            System.arraycopy(isNext ? complete.indices() : found.indices(), from, indices, offsets[i], size);
            System.arraycopy(isNext ? complete.distances() : found.distances(), from, values, offsets[i], size);
        }
        return new NeighborLists(offsets, indices, values);
    }

    private boolean isTied(int row) {
        return found.k() > k && found.distance(row, k) == found.distance(row, k - 1);
    }

    private NeighborLists within(
            NeighborSearch search,
            DataMatrix reference,
            DataMatrix query,
            int[] rows,
            boolean excludeSelf,
            ComputeContext context) {
        double[] limits =
                IntStream.of(rows).mapToDouble(i -> found.distance(i, k - 1)).toArray();
        NeighborLists lists = search.within(query.select(rows), limits, false, context);
        return excludeSelf ? without(lists, rows) : lists;
    }

    /** Takes the selves out: the search was for selected rows and does not know them. */
    private static NeighborLists without(NeighborLists lists, int[] selves) {
        int[] offsets = new int[lists.offsets().length];
        int[] indices = new int[lists.indices().length];
        double[] values = new double[indices.length];
        int place = 0;
        for (int i = 0; i < selves.length; i++) {
            for (int rank = 0; rank < lists.size(i); rank++) {
                if (lists.index(i, rank) != selves[i]) {
                    indices[place] = lists.index(i, rank);
                    values[place++] = lists.distance(i, rank);
                }
            }
            offsets[i + 1] = place;
        }
        return new NeighborLists(offsets, Arrays.copyOf(indices, place), Arrays.copyOf(values, place));
    }
}
