package farpoint.audit.duplicates;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which rows are equal; a set of equal rows is known by its first. A row without any value equals none. */
final class RowSets {
    private final RowKeys keys;

    /** First rows by the hash codes of their keys, or -1. */
    private final int[] slots;

    private final int[] firsts;
    private final int[] sizes;

    /** Compares all rows, in a time that grows with their number. */
    RowSets(RowKeys keys) {
        this.keys = keys;
        slots = new int[Math.max(2, Integer.highestOneBit(Math.min(keys.rows(), 1 << 28)) << 2)];
        firsts = new int[keys.rows()];
        sizes = new int[keys.rows()];
        Arrays.fill(slots, -1);
        for (int row = 0; row < firsts.length; row++) {
            firsts[row] = row;
            if (!keys.isEmpty(row)) {
                int slot = slot(keys, row);
                slots[slot] = slots[slot] < 0 ? row : slots[slot];
                firsts[row] = slots[slot];
            }
            sizes[firsts[row]]++;
        }
    }

    /** Where a row's set is, or would be. */
    private int slot(RowKeys others, int row) {
        int slot = (int) others.hash(row) & slots.length - 1;
        while (slots[slot] >= 0 && !others.areEqual(row, keys, slots[slot])) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    RowKeys keys() {
        return keys;
    }

    /** The first row that equals a row of the same attributes in another table; -1 if there is none. */
    int find(RowKeys others, int row) {
        return others.isEmpty(row) ? -1 : slots[slot(others, row)];
    }

    /** The first row that equals a row, perhaps itself. */
    int first(int row) {
        return firsts[row];
    }

    /** How many rows equal a first row, itself included; 0 for a row that is not the first of a set. */
    int size(int first) {
        return sizes[first];
    }

    /** The first row of each set, which may be its only one; rows without any value are none. */
    IntStream firsts() {
        return IntStream.range(0, sizes.length).filter(i -> sizes[i] > 0 && !keys.isEmpty(i));
    }

    /** The rows that equal an earlier one. */
    IntStream repeated() {
        return IntStream.range(0, firsts.length).filter(i -> firsts[i] != i);
    }

    /** The first rows of sets of two rows or more. */
    IntStream repeatedFirsts() {
        return IntStream.range(0, sizes.length).filter(i -> sizes[i] > 1);
    }

    /** The number of pairs of equal rows. */
    double pairs() {
        return repeatedFirsts()
                .mapToDouble(i -> sizes[i] * (sizes[i] - 1.0) / 2)
                .sum();
    }
}
