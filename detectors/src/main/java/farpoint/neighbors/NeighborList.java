package farpoint.neighbors;

/** The k best of the candidates offered so far, in order of (squared distance, index). Offer indices in growing order. */
final class NeighborList {
    private final int[] indices;
    private final double[] squares;
    private int size;

    NeighborList(int k) {
        indices = new int[k];
        squares = new double[k];
    }

    void offer(int index, double square) {
        if (size == indices.length && square >= squares[size - 1]) {
            return;
        }
        int place = size < indices.length ? size++ : size - 1;
        while (place > 0 && squares[place - 1] > square) {
            squares[place] = squares[place - 1];
            indices[place] = indices[place - 1];
            place--;
        }
        squares[place] = square;
        indices[place] = index;
    }

    /** Writes indices and distances and empties the list. */
    void drainTo(int[] targetIndices, double[] targetDistances, int offset) {
        for (int i = 0; i < size; i++) {
            targetIndices[offset + i] = indices[i];
            targetDistances[offset + i] = Math.sqrt(squares[i]);
        }
        size = 0;
    }
}
