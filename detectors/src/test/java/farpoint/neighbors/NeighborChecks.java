package farpoint.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import farpoint.neighbors.ReferenceNeighbors.Neighbor;
import farpoint.neighbors.spi.NeighborLists;
import java.util.Arrays;
import java.util.List;

/** Compares what an engine found with what is to be found. */
final class NeighborChecks {
    private NeighborChecks() {}

    /** The list of the first of some equal rows, as it is for another of them: each has the other where that has it. */
    static NeighborLists forRow(int row, int first, boolean excludeSelf, NeighborLists lists, int list) {
        int from = lists.offsets()[list];
        int to = lists.offsets()[list + 1];
        int[] indices = Arrays.copyOfRange(lists.indices(), from, to);
        double[] distances = Arrays.copyOfRange(lists.distances(), from, to);
        for (int rank = 0; excludeSelf && rank < indices.length; rank++) {
            if (indices[rank] == row) {
                indices[rank] = first;
                double distance = distances[rank];
                long before = Arrays.stream(distances).filter(d -> d < distance).count();
                long tied = Arrays.stream(distances).filter(d -> d == distance).count();
                Arrays.sort(indices, (int) before, (int) (before + tied));
                break;
            }
        }
        return new NeighborLists(new int[] {0, indices.length}, indices, distances);
    }

    static void checkList(List<Neighbor> expected, NeighborLists lists, int list, int row) {
        assertEquals(expected.size(), lists.size(list), "neighbours of row " + row);
        for (int rank = 0; rank < expected.size(); rank++) {
            checkNeighbor(expected.get(rank), lists.index(list, rank), lists.distance(list, rank), row, rank);
        }
    }

    static void checkNeighbor(Neighbor expected, int index, double distance, int row, int rank) {
        if (expected.index() != index || expected.distance() != distance) {
            fail("row " + row + ", rank " + rank + ": " + expected + " expected, but got " + index + " at " + distance);
        }
    }
}
