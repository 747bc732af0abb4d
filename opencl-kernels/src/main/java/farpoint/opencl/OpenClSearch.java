package farpoint.opencl;

import farpoint.data.DataMatrix;
import farpoint.neighbors.exact.ExactSearch;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.screening.ScreeningRows;
import farpoint.neighbors.screening.ScreeningSpace;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.neighbors.spi.TileConsumer;
import farpoint.run.ComputeContext;
import farpoint.run.ComputeContext.StopCheck;
import farpoint.run.Progress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Searching on one or more devices, which share the query rows; each row's result goes to its place. */
final class OpenClSearch implements NeighborSearch {
    private final List<DeviceSearch> devices;
    private final DataMatrix reference;
    private final Optional<ScreeningSpace> space;
    private final ExactSearch inJava;
    private ScreeningRows screenedReference;

    OpenClSearch(List<DeviceSearch> devices, DataMatrix reference, Metric metric) {
        this.devices = devices;
        this.reference = reference;
        this.space = ScreeningSpace.of(reference, metric);
        this.inJava = new ExactSearch(reference, metric);
    }

    @Override
    public NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
        int[] indices = new int[Math.multiplyExact(query.rows(), k)];
        NeighborTable table = new NeighborTable(k, indices, new double[indices.length]);
        DeviceSearch.Task task = new DeviceSearch.Task(query, excludeSelf, table, context);
        boolean[] certified = new boolean[query.rows()];
        if (space.isPresent() && ScreeningSpace.pays(query.rows(), k, reference.rows())) {
            ScreeningRows references = screenedReference();
            ScreeningRows rows = query == reference ? references : space.get().embed(query);
            onAllDevices(
                    context,
                    query.rows(),
                    (device, batches, stop) ->
                            device.screen(task, space.get(), references, rows, certified, batches, stop));
        }
        int[] open = IntStream.range(0, query.rows()).filter(i -> !certified[i]).toArray();
        if (open.length > 0) {
            onAllDevices(context, open.length, (device, batches, stop) -> device.exact(task, open, batches, stop));
        }
        return table;
    }

    /** A device's work. */
    @FunctionalInterface
    private interface Part {
        void run(DeviceSearch device, Batches batches, StopCheck stop);
    }

    private void onAllDevices(ComputeContext context, int rows, Part part) {
        Batches batches = new Batches(rows, devices.size(), context);
        context.withProgress(Progress.NONE)
                .withThreads(devices.size())
                .forEachChunk(
                        "Devices",
                        devices.size(),
                        1,
                        (device, from, to, stop) -> part.run(devices.get(device), batches, stop));
    }

    private synchronized ScreeningRows screenedReference() {
        if (screenedReference == null) {
            screenedReference = space.get().embed(reference);
        }
        return screenedReference;
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
        devices.forEach(DeviceSearch::close);
    }
}
