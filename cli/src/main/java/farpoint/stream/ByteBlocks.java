package farpoint.stream;

import farpoint.run.InvalidInputException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Cuts bytes into blocks of whole rows. */
final class ByteBlocks implements Closeable {
    /** Small enough for the cache of a core, and to take little of the memory's pages. */
    private static final int SIZE = 1 << 18;

    private static final int LONGEST = 1 << 24;

    private final InputStream in;
    private final Cutting cutting;
    private final int size;

    /** What has been read and belongs to no block yet. */
    private byte[] rest;

    private int from;
    private int to;
    private boolean ended;
    private boolean full;
    private final Deque<Bytes> given = new ArrayDeque<>();

    /** Finds where rows end. */
    @FunctionalInterface
    interface Cutting {
        /**
         * The place up to which there are whole rows, whatever follows.
         *
         * @param from where a row starts
         * @param to behind the last byte that is known; the array has {@link RowBlock#PADDING} bytes more
         * @return {@code from} if there is none
         */
        int wholeRows(byte[] bytes, int from, int to);
    }

    /** A block. */
    record Bytes(byte[] array, int from, int to) {}

    /** A row is longer than any may be. In which line it starts, is known where lines are counted. */
    static final class LongRow extends IOException {
        private static final long serialVersionUID = 1;

        /** The mistake in a line, from 1. */
        InvalidInputException inLine(long line) {
            return new InvalidInputException(
                    "The row in line %d has more than %d bytes, or a quote that does not end.", line, LONGEST);
        }
    }

    ByteBlocks(InputStream in, Cutting cutting) {
        this(in, cutting, SIZE);
    }

    /** Blocks of another size than usual, but for rows that are longer. */
    ByteBlocks(InputStream in, Cutting cutting, int size) {
        this.size = size;
        this.in = in;
        this.cutting = cutting;
        this.rest = new byte[0];
    }

    /**
     * From now on blocks are as large as can be, however long that takes: for those who wait for all rows, and keep them.
     * Without it a block has what can be read without waiting, at least a row.
     */
    void fillBlocks() {
        full = true;
    }

    /**
     * The next block for those who count lines, see {@link #next()}.
     *
     * @param lines how many stand before it
     * @throws InvalidInputException if a row is too long
     */
    Bytes next(long lines) throws IOException {
        try {
            return next();
        } catch (LongRow e) {
            throw e.inLine(lines + 1);
        }
    }

    /**
     * The next block, at least a row or nothing but ends of lines; null at the end.
     *
     * @throws LongRow if a row is too long
     */
    Bytes next() throws IOException {
        if (!given.isEmpty()) {
            return given.remove();
        }
        int end = wholeRows();
        while (end == from && !ended) {
            if (to - from > LONGEST) {
                throw new LongRow();
            }
            fill();
            end = wholeRows();
        }
        if (from == to) {
            return null;
        }
        Bytes block = new Bytes(rest, from, end);
        from = end;
        return block;
    }

    private int wholeRows() {
        return ended || from == to ? to : cutting.wholeRows(rest, from, to);
    }

    /** Gives back a block, or a part of one: it is the next one then. */
    void giveBack(Bytes block) {
        if (block.from < block.to) {
            given.addFirst(block);
        }
    }

    /** Whether more can be read without waiting. */
    boolean isReady() throws IOException {
        return !given.isEmpty() || !ended && in.available() > 0;
    }

    /** Reads behind what is left, into an array of its own. */
    private void fill() throws IOException {
        int left = to - from;
        byte[] bytes = new byte[Math.min(left + Math.max(size, left), LONGEST + 1) + RowBlock.PADDING];
        System.arraycopy(rest, from, bytes, 0, left);
        int room = bytes.length - RowBlock.PADDING;
        int length = left;
        int count = in.read(bytes, length, room - length);
        while (count >= 0 && length + count < room && (full || in.available() > 0)) {
            length += count;
            count = in.read(bytes, length, room - length);
        }
        length += Math.max(count, 0);
        ended = count < 0;
        if (ended) {
            // What comes behind the last row looks like the end of a line.
            Arrays.fill(bytes, length, bytes.length, (byte) 0);
            bytes[length] = '\n';
        }
        rest = bytes;
        from = 0;
        to = length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
