package farpoint.neighbors.spi;

/**
 * Neighbours of n rows, any number for each, sorted by (distance, index) within a row.
 *
 * @param offsets n + 1 places: the neighbours of row i are at {@code offsets[i]} to {@code offsets[i + 1] - 1}
 * @param indices row numbers of the reference
 * @param distances their distances
 */
public record NeighborLists(int[] offsets, int[] indices, double[] distances) {
    /** Lists to be filled. */
    public static NeighborLists ofSize(int[] offsets) {
        int size = offsets[offsets.length - 1];
        return new NeighborLists(offsets, new int[size], new double[size]);
    }

    /** Number of query rows. */
    public int rows() {
        return offsets.length - 1;
    }

    /** Number of neighbours of a row. */
    public int size(int row) {
        return offsets[row + 1] - offsets[row];
    }

    /** The index of a row's neighbour, {@code rank} from 0. */
    public int index(int row, int rank) {
        return indices[offsets[row] + rank];
    }

    /** The distance of a row's neighbour, {@code rank} from 0. */
    public double distance(int row, int rank) {
        return distances[offsets[row] + rank];
    }
}
