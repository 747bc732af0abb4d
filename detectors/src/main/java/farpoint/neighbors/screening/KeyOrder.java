package farpoint.neighbors.screening;

/** Numbers with an index as longs in the same order, and selection among these. */
final class KeyOrder {
    private static final int FEW = 8;

    private KeyOrder() {}

    /** The number as the upper half of a long, in an order-preserving way, and the index as the lower half. */
    static long key(float number, int index) {
        int bits = Float.floatToIntBits(number);
        int ordered = bits ^ (bits >> 31 & Integer.MAX_VALUE);
        return (long) ordered << 32 | index;
    }

    /** The number of a key. */
    static float number(long key) {
        int ordered = (int) (key >> 32);
        return Float.intBitsToFloat(ordered ^ (ordered >> 31 & Integer.MAX_VALUE));
    }

    /** The index of a key. */
    static int index(long key) {
        return (int) key;
    }

    /** Moves the {@code keep} smallest of {@code from .. to - 1} to the front, the largest of them to their end. */
    static void select(long[] keys, int from, int to, int keep) {
        int low = from;
        int high = to;
        int last = from + keep - 1;
        while (high - low > FEW) {
            int split = partition(keys, low, high);
            if (split == last) {
                return;
            }
            if (split < last) {
                low = split + 1;
            } else {
                high = split;
            }
        }
        for (int i = low + 1; i < high; i++) {
            long key = keys[i];
            int place = i;
            while (place > low && keys[place - 1] > key) {
                keys[place] = keys[place - 1];
                place--;
            }
            keys[place] = key;
        }
    }

    private static int partition(long[] keys, int low, int high) {
        int middle = low + (high - low) / 2;
        int last = high - 1;
        order(keys, low, middle);
        order(keys, middle, last);
        order(keys, low, middle);
        swap(keys, middle, last - 1);
        long pivot = keys[last - 1];
        int place = low + 1;
        for (int i = low + 1; i < last - 1; i++) {
            long key = keys[i];
            if (key < pivot) {
                keys[i] = keys[place];
                keys[place++] = key;
            }
        }
        swap(keys, place, last - 1);
        return place;
    }

    private static void order(long[] keys, int a, int b) {
        if (keys[b] < keys[a]) {
            swap(keys, a, b);
        }
    }

    private static void swap(long[] keys, int a, int b) {
        long key = keys[a];
        keys[a] = keys[b];
        keys[b] = key;
    }
}
