package farpoint.opencl;

import farpoint.ComputeContext;
import farpoint.neighbors.ScreeningRows;
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
                references, columns, false, (r, j) -> values[r * columns + j], r -> norms[r], FAR);
        this.panels = new DevicePanels(session, source, plan.segmentBytes());
    }

    /** Receives the candidates of one batch of query rows. */
    @FunctionalInterface
    interface Batch {
        /**
         * Takes the candidates of the rows {@code from .. from + halfSquares.length / stride - 1}. Those of row i start at
         * {@code (i - from) * stride}; the first holds the largest of the half squares kept.
         */
        void accept(int from, int count, int stride, float[] halfSquares, int[] indices);
    }

    void run(ScreeningRows query, boolean excludeSelf, int keep, ComputeContext context, Batch batch) {
        int size = plan.batchRows(references, columns, plan.heapsPerRow() * keep);
        try (OpenClKernel screen = plan.screen(session);
                OpenClKernel merge = plan.merge(session);
                Heaps heaps = new Heaps(session, (long) size * plan.heapsPerRow() * keep, false)) {
            for (int from = 0; from < query.rows(); from += size) {
                context.checkCancelled();
                int count = Math.min(size, query.rows() - from);
                launch(screen, merge, heaps, query, from, count, excludeSelf, keep, context);
                float[] halfSquares = new float[count * plan.heapsPerRow() * keep];
                int[] indices = new int[halfSquares.length];
                heaps.values().read(halfSquares);
                heaps.indices().read(indices);
                batch.accept(from, count, plan.heapsPerRow() * keep, halfSquares, indices);
                context.progress("Nearest neighbours", from + count, query.rows());
            }
        }
    }

    private void launch(
            OpenClKernel screen,
            OpenClKernel merge,
            Heaps heaps,
            ScreeningRows query,
            int from,
            int count,
            boolean excludeSelf,
            int keep,
            ComputeContext context) {
        int[] self = Selves.of(from, count, excludeSelf);
        try (OpenClBuffer rows = session.buffer((long) count * columns * Sizeof.cl_float, true)
                        .write(query.values(), from * columns, count * columns);
                OpenClBuffer norms =
                        session.buffer((long) count * Sizeof.cl_float, true).write(query.halfNorms(), from, count);
                OpenClBuffer selves =
                        session.buffer((long) count * Sizeof.cl_int, true).write(self, 0, count)) {
            boolean clear = true;
            for (DevicePanels.Segment segment : panels.segments()) {
                context.checkCancelled();
                screen.arguments()
                        .with(count)
                        .with(columns)
                        .with(keep)
                        .with(segment.blocks())
                        .with(segment.firstRow())
                        .with(clear ? 1 : 0)
                        .with(rows)
                        .with(norms)
                        .with(selves)
                        .with(segment.panels())
                        .with(segment.norms())
                        .with(heaps.values())
                        .with(heaps.indices());
                plan.runScreen(screen, count);
                clear = false;
            }
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
