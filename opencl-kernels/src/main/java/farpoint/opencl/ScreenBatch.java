package farpoint.opencl;

import farpoint.neighbors.screening.ScreeningRows;
import farpoint.opencl.Batches.Batch;
import farpoint.run.ComputeContext.StopCheck;
import java.util.ArrayList;
import java.util.List;
import org.jocl.Sizeof;

/** Room on the device for a batch of query rows and their candidates, used for one batch after the other. */
final class ScreenBatch implements AutoCloseable {
    private final OpenClSession session;
    private final ScreenShape shape;
    private final int columns;
    private final int keep;
    private final int parts;
    private final BufferGroup room;
    private final OpenClBuffer rows;
    private final OpenClBuffer norms;
    private final OpenClBuffer selves;
    private final Heaps heaps;
    private final List<OpenClEvent> pending = new ArrayList<>();
    private Batch batch;

    /**
     * Room.
     *
     * @param session the device
     * @param shape how its work is cut
     * @param size most rows a batch
     * @param columns columns of the rows
     * @param keep candidates a row
     * @param parts parts into which the reference rows are dealt out
     */
    ScreenBatch(OpenClSession session, ScreenShape shape, int size, int columns, int keep, int parts) {
        this.session = session;
        this.shape = shape;
        this.columns = columns;
        this.keep = keep;
        this.parts = parts;
        this.room = new BufferGroup(session);
        this.rows = room.buffer((long) size * columns * Sizeof.cl_float, true);
        this.norms = room.buffer((long) size * Sizeof.cl_float, true);
        this.selves = room.buffer((long) size * Sizeof.cl_int, true);
        this.heaps = new Heaps(room, (long) size * keep, parts, false);
    }

    /** Starts the screening of some query rows. */
    void start(ScreeningRows query, Batch next, boolean excludeSelf, DevicePanels panels, StopCheck stop) {
        batch = next;
        int count = next.count();
        rows.write(query.values(), next.from() * columns, count * columns);
        norms.write(query.halfNorms(), next.from(), count);
        selves.write(Selves.of(next.from(), count, excludeSelf), 0, count);
        OpenClKernel screen = session.kernel("screen", shape.options(), "heap.cl", shape.file());
        panels.forEach(segment -> {
            stop.check();
            screen.arguments()
                    .with(count)
                    .with(columns)
                    .with(keep)
                    .with(segment.blocks())
                    .with(segment.firstRow())
                    .with(segment.firstRow() == 0 ? 1 : 0)
                    .with(rows)
                    .with(norms)
                    .with(selves)
                    .with(segment.panels())
                    .with(segment.norms())
                    .with(heaps.values())
                    .with(heaps.indices());
            pending.add(shape.launch(screen, count, parts));
            if (!panels.stay()) {
                await();
            }
        });
        OpenClEvent merge = heaps.merge(count, keep);
        if (merge != null) {
            pending.add(merge);
        }
    }

    /** The rows that were started last. */
    Batch batch() {
        return batch;
    }

    /** Waits for the device, and reads the half squares and the indices of the candidates, rows x candidates. */
    void finish(float[] halfSquares, int[] indices) {
        await();
        heaps.mergedValues().read(halfSquares);
        heaps.mergedIndices().read(indices);
    }

    private void await() {
        while (!pending.isEmpty()) {
            pending.remove(0).await();
        }
    }

    /** Waits too: a kernel that still runs must not lose its memory. */
    @Override
    public void close() {
        try {
            await();
        } finally {
            room.close();
        }
    }
}
