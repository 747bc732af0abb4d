package farpoint.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All rows of a source as they stand there, in bytes; what is in a field is made of them when it is asked for. */
final class KeptRows {
    private final List<RowBlock> blocks = new ArrayList<>();

    /** The number of the first row of each block, and that of all. */
    private int[] first = new int[1];

    /** Rows that are to be looked at closer, in order. */
    private final List<Place> odd = new ArrayList<>();

    /** A row of a block, and its number among all. */
    record Place(RowBlock block, int row, int number) {
        List<String> texts() {
            return block.texts(row);
        }

        /** Whether a number of the row is none, so that its text must be looked at. */
        boolean isUnread(int field) {
            return RowBlock.isUnread(block.numbers(field)[row]);
        }

        long line() {
            return block.line(row);
        }
    }

    /**
     * Reads all rows.
     *
     * @throws farpoint.run.InvalidInputException if one has not the fields that it should have
     */
    static KeptRows read(RowReader reader) throws IOException {
        KeptRows kept = new KeptRows();
        reader.fillBlocks();
        for (RowBlock block = reader.next(); block != null; block = reader.next()) {
            kept.add(block);
        }
        return kept;
    }

    private void add(RowBlock block) {
        int count = blocks.size();
        int before = first[count];
        blocks.add(block);
        first = count + 2 > first.length ? Arrays.copyOf(first, 2 * first.length) : first;
        first[count + 1] = Math.addExact(before, block.rows());
        for (int i = 0; i < block.odd(); i++) {
            int row = block.oddRow(i);
            block.texts(row);
            odd.add(new Place(block, row, before + row));
        }
    }

    int rows() {
        return first[blocks.size()];
    }

    List<RowBlock> blocks() {
        return blocks;
    }

    /** Rows that have anything but numbers where numbers are wanted, in order. */
    List<Place> odd() {
        return odd;
    }

    /** The texts of a row. */
    List<String> texts(int row) {
        int block = block(row);
        return blocks.get(block).texts(row - first[block]);
    }

    /** The same of some fields only. */
    String[] texts(int row, boolean[] wanted) {
        int block = block(row);
        return blocks.get(block).texts(row - first[block], wanted);
    }

    /** Adds the fields of a row to a line as they stand; false, and nothing is added, if they must be written otherwise. */
    boolean write(int row, CsvLines line) {
        int block = block(row);
        return blocks.get(block).write(row - first[block], line);
    }

    private int block(int row) {
        int found = Arrays.binarySearch(first, 0, blocks.size() + 1, row);
        // Blocks without rows start where the next one does.
        int block = found < 0 ? -found - 2 : found;
        while (blocks.get(block).rows() == 0) {
            block++;
        }
        return block;
    }

    /** How many numbers a field has. */
    long countNumbers(int field) {
        return blocks.stream().mapToLong(block -> block.countNumbers(field)).sum();
    }

    /** Forgets the numbers of a field. */
    void dropNumbers(int field) {
        blocks.forEach(block -> block.drop(field));
    }

    /** The numbers of a field, which the blocks forget. */
    double[] takeNumbers(int field) {
        double[] all = new double[rows()];
        for (int b = 0; b < blocks.size(); b++) {
            System.arraycopy(
                    blocks.get(b).numbers(field),
                    0,
                    all,
                    first[b],
                    blocks.get(b).rows());
            blocks.get(b).drop(field);
        }
        return all;
    }
}
