package farpoint.opencl;

import farpoint.neighbors.screening.ScreeningRows;
import farpoint.opencl.Batches.Batch;
import farpoint.run.ComputeContext.StopCheck;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jocl.Sizeof;

/** Screens query rows in float on the device: the candidates of each row and the value that all others reach. */
final class DeviceScreening implements AutoCloseable {
    /** Half norm of the rows that fill up the last block: too far away to become candidates. */
    private static final double FAR = Float.MAX_VALUE / 4;

    private final OpenClSession session;
    private final KernelPlan plan;
    private final ScreenShape shape;
    private final DevicePanels panels;
    private final int references;
    private final int columns;

    DeviceScreening(OpenClSession session, KernelPlan plan, ScreeningRows reference) {
        this.session = session;
        this.plan = plan;
        this.references = reference.rows();
        this.columns = reference.columns();
        this.shape = plan.screen(columns);
        float[] values = reference.values();
        float[] norms = reference.halfNorms();
        DevicePanels.Source source = new DevicePanels.Source(
                references, columns, false, DevicePanels.floats(values, columns), r -> norms[r], FAR);
        this.panels = new DevicePanels(session, source, shape.panel(), plan);
    }

    /** Receives the candidates of one batch of query rows. */
    @FunctionalInterface
    interface Candidates {
        /**
         * Takes the candidates of a batch, as many for each row; the first of a row holds the largest of its half squares.
         */
        void accept(Batch batch, float[] halfSquares, int[] indices);
    }

    /**
     * Screens batch by batch. While the results of one are looked through, the device works on the next.
     *
     * @param query the rows to search for
     * @param excludeSelf whether query row i must not find reference row i
     * @param keep candidates a row
     * @param batches hands out the rows
     * @param stop asked before each launch
     * @param candidates receives the results
     */
    void run(
            ScreeningRows query,
            boolean excludeSelf,
            int keep,
            Batches batches,
            StopCheck stop,
            Candidates candidates) {
        try (Rooms all = rooms(query.rows(), keep)) {
            Deque<ScreenBatch> free = new ArrayDeque<>(all.batches);
            Deque<ScreenBatch> running = new ArrayDeque<>();
            boolean more = true;
            while (more || !running.isEmpty()) {
                while (more && !free.isEmpty()) {
                    Batch next = batches.next(size(query.rows(), keep));
                    more = !next.isEmpty();
                    if (more) {
                        free.peek().start(query, next, excludeSelf, panels, stop);
                        running.add(free.poll());
                    }
                }
                if (!running.isEmpty()) {
                    free.add(finish(running.poll(), keep, batches, stop, candidates));
                }
            }
        }
    }

    private static ScreenBatch finish(
            ScreenBatch room, int keep, Batches batches, StopCheck stop, Candidates candidates) {
        stop.check();
        float[] halfSquares = new float[room.batch().count() * keep];
        int[] indices = new int[halfSquares.length];
        room.finish(halfSquares, indices);
        candidates.accept(room.batch(), halfSquares, indices);
        batches.finished(room.batch());
        return room;
    }

    private int size(int rows, int keep) {
        int most = plan.batchRows(references, columns * Sizeof.cl_float, keep);
        return Math.min(shape.batch() == 0 ? most : Math.min(most, shape.batch()), rows);
    }

    /** Room for two batches, or for one where there is no more to do or to hold. */
    private Rooms rooms(int rows, int keep) {
        int size = size(rows, keep);
        int parts = plan.parts(shape.parts(size, plan.units()), size, keep);
        Deque<ScreenBatch> batches = new ArrayDeque<>();
        batches.add(new ScreenBatch(session, shape, size, columns, keep, parts));
        if (size < rows) {
            try {
                batches.add(new ScreenBatch(session, shape, size, columns, keep, parts));
            } catch (OpenClException e) {
                if (!OpenCl.isOutOfMemory(e)) {
                    batches.peek().close();
                    throw e;
                }
            }
        }
        return new Rooms(batches);
    }

    /** All of them are closed, whatever closing one of them says. */
    private record Rooms(Deque<ScreenBatch> batches) implements AutoCloseable {
        @Override
        public void close() {
            ScreenBatch first = batches.poll();
            if (first != null) {
                try (first) {
                    close();
                }
            }
        }
    }

    @Override
    public void close() {
        panels.close();
    }
}
