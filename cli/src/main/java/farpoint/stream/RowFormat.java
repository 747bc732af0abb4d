package farpoint.stream;

import java.util.List;

/** How rows stand in bytes of UTF-8. Every place is one in an array, and every array has {@link RowBlock#PADDING} bytes more. */
interface RowFormat {
    /**
     * Finds the rows of a block, and reads their numbers. A row that has more in it than plain numbers where numbers are wanted,
     * or other fields than it should, is one of the block's odd ones.
     */
    void read(RowBlock block);

    /**
     * The texts of a row's fields, null where the source says that a value is missing.
     *
     * @param from where the row starts
     * @param to behind the last byte of the row's block
     * @param line where the row starts, from 1
     * @throws farpoint.run.InvalidInputException if it has not the fields that it should have
     */
    List<String> texts(byte[] bytes, int from, int to, long line);

    /** The same, but null for all fields that are not wanted; for rows that are not odd. */
    String[] texts(byte[] bytes, int from, int to, long line, boolean[] wanted);

    /**
     * Adds the fields of a row to a line as they stand, where that is how they are to be written in CSV.
     *
     * @return false, and nothing is added, if it may not be
     */
    default boolean write(byte[] bytes, int from, int to, CsvLines line) {
        return false;
    }
}
