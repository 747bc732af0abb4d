package farpoint.neighbors.screening;

import java.util.function.Consumer;

/** Collects the hits of a tile, so that locks are taken seldom. */
final class HitBuffer implements TileScanner.Hits {
    private static final int CAPACITY = 512;

    private final int[] queries = new int[CAPACITY];
    private final int[] references = new int[CAPACITY];
    private final float[] halfSquares = new float[CAPACITY];
    private final Consumer<HitBuffer> whenFull;
    private int size;

    HitBuffer(Consumer<HitBuffer> whenFull) {
        this.whenFull = whenFull;
    }

    @Override
    public void add(int query, int reference, float halfSquare) {
        queries[size] = query;
        references[size] = reference;
        halfSquares[size++] = halfSquare;
        if (size == CAPACITY) {
            flush();
        }
    }

    void flush() {
        whenFull.accept(this);
        size = 0;
    }

    int size() {
        return size;
    }

    int query(int hit) {
        return queries[hit];
    }

    int reference(int hit) {
        return references[hit];
    }

    float halfSquare(int hit) {
        return halfSquares[hit];
    }
}
