package farpoint.opencl;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.DeviceCode;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.RowNorm;
import farpoint.neighbors.select.PairOrder;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.opencl.Batches.Batch;
import farpoint.run.ComputeContext.StopCheck;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jocl.Sizeof;

/** Searches in double arithmetic on the device, with the bits of {@link Metric}. */
final class DeviceExact implements AutoCloseable {
    private final OpenClSession session;
    private final KernelPlan plan;
    private final DataMatrix reference;
    private final DeviceCode code;
    private final Optional<RowNorm> rowNorm;
    private final DevicePanels panels;

    /** For a metric with code for devices. */
    DeviceExact(OpenClSession session, KernelPlan plan, DataMatrix reference, Metric metric) {
        this.session = session;
        this.plan = plan;
        this.reference = reference;
        this.code = metric.deviceCode().orElseThrow();
        this.rowNorm = metric.rowNorm();
        int d = reference.columns();
        DevicePanels.Source source = new DevicePanels.Source(
                reference.rows(), d, true, DevicePanels.doubles(reference.values(), d), r -> norm(reference, r), 1);
        this.panels = new DevicePanels(session, source, plan.exact().panel(), plan);
    }

    private double norm(DataMatrix rows, int row) {
        int d = rows.columns();
        return rowNorm.map(norm -> norm.of(rows.values(), row * d, d)).orElse(0.0);
    }

    /**
     * Finds the nearest reference rows of some query rows.
     *
     * @param query all query rows
     * @param rows those to search for
     * @param excludeSelf whether query row i must not find reference row i
     * @param table receives their neighbours, at the places of these rows
     * @param batches hands out the places in {@code rows}
     * @param stop asked before each launch
     */
    void nearest(
            DataMatrix query, int[] rows, boolean excludeSelf, NeighborTable table, Batches batches, StopCheck stop) {
        int k = table.k();
        int rowBytes = reference.columns() * Sizeof.cl_double;
        int size = Math.min(plan.batchRows(reference.rows(), rowBytes, k), rows.length);
        int parts = plan.parts(plan.exact().parts(size, plan.units()), size, k);
        try (BufferGroup room = new BufferGroup(session)) {
            Heaps heaps = new Heaps(room, (long) size * k, parts, true);
            for (Batch batch = batches.next(size); !batch.isEmpty(); batch = batches.next(size)) {
                int[] picked = Arrays.copyOfRange(rows, batch.from(), batch.from() + batch.count());
                launch(heaps, parts, query.select(picked), picked, excludeSelf, k, stop);
                collect(heaps, picked, table);
                batches.finished(batch);
            }
        }
    }

    private void launch(
            Heaps heaps, int parts, DataMatrix batch, int[] rows, boolean excludeSelf, int k, StopCheck stop) {
        int count = batch.rows();
        int d = batch.columns();
        double[] norms =
                IntStream.range(0, count).mapToDouble(i -> norm(batch, i)).toArray();
        OpenClKernel kernel = plan.exact().kernel(session, code);
        int[] self = excludeSelf ? rows : Selves.of(0, count, false);
        try (OpenClBuffer values = session.buffer((long) count * d * Sizeof.cl_double, true)
                        .write(batch.values(), 0, count * d);
                OpenClBuffer queryNorms =
                        session.buffer((long) count * Sizeof.cl_double, true).write(norms, 0, count);
                OpenClBuffer selves =
                        session.buffer((long) count * Sizeof.cl_int, true).write(self, 0, count)) {
            panels.forEach(segment -> {
                stop.check();
                kernel.arguments()
                        .with(count)
                        .with(d)
                        .with(k)
                        .with(segment.blocks())
                        .with(segment.firstRow())
                        .with(segment.firstRow() == 0 ? 1 : 0)
                        .with(segment.rows())
                        .with(values)
                        .with(queryNorms)
                        .with(selves)
                        .with(segment.panels())
                        .with(segment.norms())
                        .with(heaps.values())
                        .with(heaps.indices());
                plan.exact().run(kernel, count, parts);
            });
            OpenClEvent merge = heaps.merge(count, k);
            if (merge != null) {
                merge.await();
            }
        }
    }

    private static void collect(Heaps heaps, int[] rows, NeighborTable table) {
        int k = table.k();
        double[] values = new double[rows.length * k];
        int[] indices = new int[values.length];
        heaps.mergedValues().read(values);
        heaps.mergedIndices().read(indices);
        for (int i = 0; i < rows.length; i++) {
            PairOrder.sort(values, indices, i * k, (i + 1) * k);
            System.arraycopy(values, i * k, table.distances(), rows[i] * k, k);
            System.arraycopy(indices, i * k, table.indices(), rows[i] * k, k);
        }
    }

    @Override
    public void close() {
        panels.close();
    }
}
