package farpoint.elki.input;

import farpoint.elki.input.FieldSplitter.Field;
import java.util.List;
import java.util.stream.IntStream;

/** How many numbers, gaps and texts the columns of a text have. */
final class ColumnCounts {
    private final List<Integer> labels;
    private final int[] numbers;
    private final int[] gaps;
    private final int[] texts;

    /**
     * Starts to count.
     *
     * @param labels columns that are text whatever they hold, from 0
     */
    ColumnCounts(int columns, List<Integer> labels) {
        this.labels = labels;
        numbers = new int[columns];
        gaps = new int[columns];
        texts = new int[columns];
    }

    /** Counts a row. */
    void add(List<Field> fields) {
        for (int j = 0; j < numbers.length; j++) {
            Field field = fields.get(j);
            int[] kind = field.isNumber() ? numbers : field.isGap() ? gaps : texts;
            kind[j]++;
        }
    }

    /** Whether a column of numbers has a text: a mistake in the file rather than a column of text. */
    boolean anyHasTextAmongNumbers() {
        return IntStream.range(0, numbers.length)
                .anyMatch(j -> !labels.contains(j) && texts[j] > 0 && numbers[j] > texts[j]);
    }

    /** Which columns hold numbers, and nothing else but gaps. */
    boolean[] numeric() {
        boolean[] numeric = new boolean[numbers.length];
        for (int j = 0; j < numeric.length; j++) {
            numeric[j] = !labels.contains(j) && texts[j] == 0 && numbers[j] > 0;
        }
        return numeric;
    }

    /** For each column the number of rows without a value. */
    int[] gaps() {
        return gaps;
    }
}
