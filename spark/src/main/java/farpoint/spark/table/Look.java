package farpoint.spark.table;

import farpoint.stream.SourceFormat.DecimalSign;
import java.io.Serializable;
import java.util.HashMap;

/**
 * What is seen in some partitions: how many rows they have, which columns have values and words, and the first mistakes. Looks are
 * joined in any order, with the same outcome.
 */
final class Look implements Serializable {
    private static final long serialVersionUID = 1;

    private final HashMap<Integer, Long> rows = new HashMap<>();
    private final boolean[] hasValues;
    private final Words[] words;
    private Mistake ofKeys;
    private Mistake ofCells;

    /**
     * A look at nothing so far.
     *
     * @param areWords which columns are words
     * @param decimal the decimal sign of numbers in them
     */
    Look(boolean[] areWords, DecimalSign decimal) {
        hasValues = new boolean[areWords.length];
        words = new Words[areWords.length];
        for (int j = 0; j < words.length; j++) {
            words[j] = areWords[j] ? new Words(decimal) : null;
        }
    }

    /** A place in the order of rows, by partition and row in it. */
    static long place(int partition, long row) {
        return ((long) partition << Integer.SIZE) + Math.min(row, (1L << Integer.SIZE) - 1);
    }

    /** The partition of a place. */
    static int partition(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    /** The row of a place in its partition. */
    static long row(long place) {
        return Integer.toUnsignedLong((int) place);
    }

    void seeRows(int partition, long count) {
        rows.put(partition, count);
    }

    void seeValue(int column) {
        hasValues[column] = true;
    }

    void seeWord(int column, String word, long place) {
        words[column].see(word, place);
    }

    void seeKeyMistake(Mistake mistake) {
        ofKeys = Mistake.first(ofKeys, mistake);
    }

    void seeCellMistake(Mistake mistake) {
        ofCells = Mistake.first(ofCells, mistake);
    }

    /** Joins a look at other partitions. */
    Look and(Look other) {
        rows.putAll(other.rows);
        for (int j = 0; j < words.length; j++) {
            hasValues[j] |= other.hasValues[j];
            if (words[j] != null) {
                words[j].addAll(other.words[j]);
            }
        }
        ofKeys = Mistake.first(ofKeys, other.ofKeys);
        ofCells = Mistake.first(ofCells, other.ofCells);
        return this;
    }

    /**
     * For each partition the number of its first row, and at the end the number of all rows.
     *
     * @param partitions how many there are, all of which have been looked at
     */
    long[] starts(int partitions) {
        long[] starts = new long[partitions + 1];
        for (int p = 0; p < partitions; p++) {
            starts[p + 1] = starts[p] + rows.get(p);
        }
        return starts;
    }

    /** Whether any row has a value in a column. */
    boolean hasValues(int column) {
        return words[column] == null ? hasValues[column] : words[column].areThere();
    }

    /** The words of a column; null if it is none of words. */
    Words words(int column) {
        return words[column];
    }

    /** The first mistake, one of keys before others; null if there is none. */
    Mistake mistake() {
        return ofKeys != null ? ofKeys : ofCells;
    }
}
