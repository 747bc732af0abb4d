package farpoint.neighbors.spi;

/**
 * The k nearest neighbours of n rows, each row sorted by (distance, index).
 *
 * @param k neighbours a row
 * @param indices n x k row numbers of the reference, row-major
 * @param distances n x k distances, row-major
 */
public record NeighborTable(int k, int[] indices, double[] distances) {
    /** Number of query rows. */
    public int rows() {
        return indices.length / k;
    }

    /** The index of a row's neighbour, {@code rank} from 0. */
    public int index(int row, int rank) {
        return indices[row * k + rank];
    }

    /** The distance of a row's neighbour, {@code rank} from 0. */
    public double distance(int row, int rank) {
        return distances[row * k + rank];
    }
}
