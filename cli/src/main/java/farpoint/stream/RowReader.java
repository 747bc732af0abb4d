package farpoint.stream;

import farpoint.stream.SourceFormat.DecimalSign;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads the rows of a source in blocks, in order. While one is looked at, the next ones are taken apart in threads of their own: each
 * is read by the calling thread, which cuts it where a row ends, and so what is in it does not depend on the others.
 */
final class RowReader implements Closeable {
    private static final int AHEAD = 3;

    private final ByteBlocks source;
    private final RowFormat format;
    private final Shape shape;
    private final Deque<Future<RowBlock>> ahead = new ArrayDeque<>();
    private boolean[] wanted;
    private ExecutorService pool;
    private int threads = Runtime.getRuntime().availableProcessors();
    private long line;
    private boolean ended;

    /** Why no more can be read: it is said when all rows before it have been given. */
    private IOException failure;

    /**
     * What is known of the rows before they are read.
     *
     * @param fields empty if the source has no names for them
     * @param width how many fields a row has
     * @param firstLine where the first row starts, from 1
     * @param decimal the decimal sign
     * @param doubt what the user should know about how the source was understood, if anything
     */
    record Shape(List<Field> fields, int width, long firstLine, DecimalSign decimal, Optional<String> doubt) {}

    /**
     * A reader.
     *
     * @param lines how many stand before those of the source's next block
     */
    RowReader(ByteBlocks source, RowFormat format, Shape shape, long lines) {
        this.source = source;
        this.format = format;
        this.shape = shape;
        this.line = lines;
        this.wanted = new boolean[shape.width];
    }

    /** What is known of the rows. */
    Shape shape() {
        return shape;
    }

    /** Sets the number of threads to take rows apart in, at least 1, before the first block is asked for. */
    void setThreads(int count) {
        threads = count;
    }

    /** Says which fields are to be read as numbers, before the first block is asked for. */
    void setNumbers(boolean[] fields) {
        wanted = fields.clone();
    }

    /** Waits until blocks are full, see {@link ByteBlocks#fillBlocks}. */
    void fillBlocks() {
        source.fillBlocks();
    }

    /** The next block, or null at the end. */
    RowBlock next() throws IOException {
        readAhead();
        if (ahead.isEmpty()) {
            requireRead();
            return null;
        }
        RowBlock block = OneBehind.taken(ahead.remove());
        block.startsAfter(line);
        line += block.lineCount();
        return block;
    }

    private void readAhead() {
        try {
            while (!ended && (ahead.isEmpty() || ahead.size() < AHEAD * threads && source.isReady())) {
                ByteBlocks.Bytes bytes = source.next();
                ended = bytes == null;
                if (!ended) {
                    take(bytes);
                }
            }
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
    }

    private void requireRead() throws IOException {
        if (failure instanceof ByteBlocks.LongRow row) {
            throw row.inLine(line + 1);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void take(ByteBlocks.Bytes bytes) {
        if (pool == null) {
            pool = Executors.newFixedThreadPool(threads, RowReader::thread);
        }
        ahead.add(pool.submit(() -> new RowBlock(format, bytes.array(), bytes.from(), bytes.to(), wanted)));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "farpoint-rows");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        if (pool != null) {
            pool.shutdownNow();
        }
        source.close();
    }
}
