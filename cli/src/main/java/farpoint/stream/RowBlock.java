package farpoint.stream;

import java.util.Arrays;
import java.util.List;

/** Some whole rows of a source, as they stand there, and the numbers of those fields that are wanted as numbers. */
final class RowBlock {
    /** So many bytes behind the last one may be looked at. */
    static final int PADDING = DecimalReader.PADDING + 2;

    /** Stands for what is no plain number, nor missing: the text must be looked at. A NaN of its own. */
    static final double UNREAD = Double.longBitsToDouble(0x7ff8_0000_0bad_0000L);

    private static final long UNREAD_BITS = Double.doubleToRawLongBits(UNREAD);
    private static final int FEWEST = 64;

    private final RowFormat format;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int[] places;
    private final double[][] numbers;

    /** How many numbers each column of them has. */
    private final int[] counts;

    private int rows;
    private int[] starts = new int[FEWEST];
    private int[] lines = new int[FEWEST];
    private int odd;
    private int[] oddRows = new int[FEWEST];
    private int lineCount;
    private long linesBefore;

    /**
     * Reads the rows of a block.
     *
     * @param bytes {@link #PADDING} of them lie behind {@code to}
     * @param wanted the fields that are wanted as numbers
     */
    RowBlock(RowFormat format, byte[] bytes, int from, int to, boolean[] wanted) {
        this.format = format;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.places = new int[wanted.length];
        int count = 0;
        for (int field = 0; field < wanted.length; field++) {
            places[field] = wanted[field] ? count++ : -1;
        }
        this.numbers = new double[count][FEWEST];
        format.read(this);
        this.counts = Arrays.stream(numbers).mapToInt(this::count).toArray();
    }

    private int count(double[] column) {
        int count = 0;
        for (int i = 0; i < rows; i++) {
            count += column[i] == column[i] ? 1 : 0;
        }
        return count;
    }

    static boolean isUnread(double value) {
        return value != value && Double.doubleToRawLongBits(value) == UNREAD_BITS;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** For each field its place among those that are wanted as numbers, or -1. */
    int[] places() {
        return places;
    }

    /** The numbers of those fields, by their places; valid until the next row is added. */
    double[][] numbers() {
        return numbers;
    }

    /** Adds a row; its number. */
    int add(int start, int line) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, 2 * rows);
            lines = Arrays.copyOf(lines, 2 * rows);
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = Arrays.copyOf(numbers[j], 2 * rows);
            }
        }
        starts[rows] = start;
        lines[rows] = line;
        return rows++;
    }

    /** Takes the last row away, which is none. */
    void takeBack() {
        rows--;
    }

    /** The last row is odd. */
    void addOdd() {
        oddRows = odd == oddRows.length ? Arrays.copyOf(oddRows, 2 * odd) : oddRows;
        oddRows[odd++] = rows - 1;
    }

    /** The last row is odd, and none of its numbers is read. */
    void addUnread() {
        for (double[] column : numbers) {
            column[rows - 1] = UNREAD;
        }
        addOdd();
    }

    /** Says how many lines there are, when all have been seen. */
    void endLines(int count) {
        lineCount = count;
    }

    int lineCount() {
        return lineCount;
    }

    /** Says how many lines stand before the block. */
    void startsAfter(long count) {
        linesBefore = count;
    }

    int rows() {
        return rows;
    }

    /** How many rows are odd. */
    int odd() {
        return odd;
    }

    /** The number of an odd row, in rising order; beyond all rows for the place behind the last of them. */
    int oddRow(int place) {
        return place < odd ? oddRows[place] : Integer.MAX_VALUE;
    }

    /** The place among the odd rows of the first that has at least a number. */
    int firstOdd(int row) {
        int found = Arrays.binarySearch(oddRows, 0, odd, row);
        return found < 0 ? -found - 1 : found;
    }

    /** The numbers of a wanted field; what is behind those of all rows has no meaning. */
    double[] numbers(int field) {
        return numbers[places[field]];
    }

    /** How many numbers a wanted field has. */
    int countNumbers(int field) {
        return counts[places[field]];
    }

    /** Forgets the numbers of a field. */
    void drop(int field) {
        numbers[places[field]] = null;
    }

    /** The line in which a row starts, from 1. */
    long line(int row) {
        return linesBefore + lines[row] + 1;
    }

    /** The texts of a row's fields, see {@link RowFormat#texts}. */
    List<String> texts(int row) {
        return format.texts(bytes, starts[row], to, line(row));
    }

    /** The same of some fields only. */
    String[] texts(int row, boolean[] wanted) {
        return format.texts(bytes, starts[row], to, line(row), wanted);
    }

    /** Adds a row's fields to a line, see {@link RowFormat#write}. */
    boolean write(int row, CsvLines line) {
        return format.write(bytes, starts[row], to, line);
    }

    /** Where a row starts. */
    int start(int row) {
        return starts[row];
    }
}
