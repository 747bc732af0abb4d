package farpoint.opencl;

import farpoint.ComputeContext;
import farpoint.Progress;
import farpoint.data.DataMatrix;
import farpoint.neighbors.Certifier;
import farpoint.neighbors.ExactSearch;
import farpoint.neighbors.Metric;
import farpoint.neighbors.NeighborLists;
import farpoint.neighbors.NeighborSearch;
import farpoint.neighbors.NeighborTable;
import farpoint.neighbors.ScreeningRows;
import farpoint.neighbors.ScreeningSpace;
import farpoint.neighbors.TileConsumer;
import java.util.Optional;
import java.util.stream.IntStream;

/** Searching reference rows that lie on the device. What the device holds is uploaded when it is first needed. */
final class OpenClSearch implements NeighborSearch {
    private static final int CERTIFY_CHUNK = 256;

    private final OpenClSession session;
    private final KernelPlan plan;
    private final DataMatrix reference;
    private final Metric metric;
    private final Optional<ScreeningSpace> space;
    private final ExactSearch inJava;
    private DeviceScreening screening;
    private ScreeningRows screenedReference;
    private DeviceExact exact;

    OpenClSearch(OpenClSession session, KernelPlan plan, DataMatrix reference, Metric metric) {
        this.session = session;
        this.plan = plan;
        this.reference = reference;
        this.metric = metric;
        this.space = ScreeningSpace.of(reference, metric);
        this.inJava = new ExactSearch(reference, metric);
    }

    @Override
    public NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
        if (!DeviceExact.supports(metric)) {
            return inJava.nearest(query, k, excludeSelf, context);
        }
        int[] indices = new int[Math.multiplyExact(query.rows(), k)];
        NeighborTable table = new NeighborTable(k, indices, new double[indices.length]);
        session.lock().lock();
        try {
            boolean[] certified = new boolean[query.rows()];
            if (space.isPresent() && ScreeningSpace.pays(query.rows(), k, reference.rows())) {
                screen(query, excludeSelf, table, certified, context);
            }
            int[] open =
                    IntStream.range(0, query.rows()).filter(i -> !certified[i]).toArray();
            if (open.length > 0) {
                exact().nearest(query, open, excludeSelf, table, context);
            }
        } finally {
            session.lock().unlock();
        }
        return table;
    }

    private void screen(
            DataMatrix query, boolean excludeSelf, NeighborTable table, boolean[] certified, ComputeContext context) {
        DeviceScreening device = screening();
        ScreeningRows rows =
                query == reference ? screenedReference : space.get().embed(query);
        int keep = table.k() + ScreeningSpace.MARGIN;
        ComputeContext quiet = context.withProgress(Progress.NONE);
        device.run(
                rows,
                excludeSelf,
                keep,
                context,
                (first, count, stride, halves, indices) ->
                        quiet.forEachChunk("Certification", count, CERTIFY_CHUNK, (chunk, from, to) -> {
                            Certifier certifier = new Certifier(space.get(), rows, reference, query, metric, table);
                            for (int i = from; i < to; i++) {
                                for (int place = i * stride; place < i * stride + keep; place++) {
                                    if (indices[place] < reference.rows()) {
                                        certifier.offer(first + i, indices[place]);
                                    }
                                }
                                certified[first + i] = certifier.finish(first + i, 2.0 * halves[i * stride]);
                            }
                        }));
    }

    private DeviceScreening screening() {
        if (screening == null) {
            screenedReference = space.get().embed(reference);
            screening = new DeviceScreening(session, plan, screenedReference);
        }
        return screening;
    }

    private DeviceExact exact() {
        if (exact == null) {
            exact = new DeviceExact(session, plan, reference, metric);
        }
        return exact;
    }

    @Override
    public NeighborLists within(DataMatrix query, double[] limits, boolean excludeSelf, ComputeContext context) {
        return inJava.within(query, limits, excludeSelf, context);
    }

    @Override
    public void tiles(DataMatrix query, TileConsumer consumer, ComputeContext context) {
        inJava.tiles(query, consumer, context);
    }

    @Override
    public void close() {
        session.lock().lock();
        try {
            if (screening != null) {
                screening.close();
            }
            if (exact != null) {
                exact.close();
            }
        } finally {
            session.lock().unlock();
        }
    }
}
