package farpoint.opencl;

import farpoint.neighbors.screening.ScreeningRows;
import farpoint.opencl.Batches.Batch;
import farpoint.run.ComputeContext.StopCheck;
import org.jocl.Sizeof;

/** Screens query rows in float on the device: the candidates of each row and the value that all others reach. */
final class DeviceScreening implements AutoCloseable {
    /** Half norm of the rows that fill up the last block: too far away to become candidates. */
    private static final double FAR = Float.MAX_VALUE / 4;

    private final OpenClSession session;
    private final KernelPlan plan;
    private final DevicePanels panels;
    private final int references;
    private final int columns;

    DeviceScreening(OpenClSession session, KernelPlan plan, ScreeningRows reference) {
        this.session = session;
        this.plan = plan;
        this.references = reference.rows();
        this.columns = reference.columns();
        float[] values = reference.values();
        float[] norms = reference.halfNorms();
        DevicePanels.Source source = new DevicePanels.Source(
                references, columns, false, DevicePanels.floats(values, columns), r -> norms[r], FAR);
        this.panels = new DevicePanels(session, source, plan);
    }

    /** Receives the candidates of one batch of query rows. */
    @FunctionalInterface
    interface Candidates {
        /**
         * Takes the candidates of a batch. Those of its i-th row start at {@code i * stride}; the first holds the largest of
         * the half squares kept.
         */
        void accept(Batch batch, int stride, float[] halfSquares, int[] indices);
    }

    void run(
            ScreeningRows query,
            boolean excludeSelf,
            int keep,
            Batches batches,
            StopCheck stop,
            Candidates candidates) {
        int stride = plan.heapsPerRow() * keep;
        int size = Math.min(plan.batchRows(references, columns * Sizeof.cl_float, stride), query.rows());
        try (OpenClKernel screen = plan.screen(session);
                OpenClKernel merge = plan.merge(session);
                Heaps heaps = new Heaps(session, (long) size * stride, false)) {
            for (Batch batch = batches.next(size); !batch.isEmpty(); batch = batches.next(size)) {
                launch(screen, merge, heaps, query, batch, excludeSelf, keep, stop);
                float[] halfSquares = new float[batch.count() * stride];
                int[] indices = new int[halfSquares.length];
                heaps.values().read(halfSquares);
                heaps.indices().read(indices);
                candidates.accept(batch, stride, halfSquares, indices);
                batches.finished(batch);
            }
        }
    }

    private void launch(
            OpenClKernel screen,
            OpenClKernel merge,
            Heaps heaps,
            ScreeningRows query,
            Batch batch,
            boolean excludeSelf,
            int keep,
            StopCheck stop) {
        int from = batch.from();
        int count = batch.count();
        int[] self = Selves.of(from, count, excludeSelf);
        try (OpenClBuffer rows = session.buffer((long) count * columns * Sizeof.cl_float, true)
                        .write(query.values(), from * columns, count * columns);
                OpenClBuffer norms =
                        session.buffer((long) count * Sizeof.cl_float, true).write(query.halfNorms(), from, count);
                OpenClBuffer selves =
                        session.buffer((long) count * Sizeof.cl_int, true).write(self, 0, count)) {
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
                plan.runScreen(screen, count);
            });
            if (merge != null) {
                merge.arguments().with(count).with(keep).with(heaps.values()).with(heaps.indices());
                merge.run(count, plan.groupSize());
            }
        }
    }

    @Override
    public void close() {
        panels.close();
    }
}
