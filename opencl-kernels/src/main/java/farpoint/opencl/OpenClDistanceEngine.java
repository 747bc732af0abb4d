package farpoint.opencl;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The distance engine on one or more OpenCL devices. */
final class OpenClDistanceEngine implements DistanceEngine {
    static final String NAME = "opencl";

    private final List<Worker> workers;
    private final List<String> remarks;

    /**
     * A device made ready.
     *
     * @param before what other engines have had the device do before
     */
    private record Worker(OpenClSession session, KernelPlan plan, Map<String, Long> before) {
        Worker(OpenClSession session, KernelPlan plan) {
            this(session, plan, session.times().milliseconds());
        }
    }

    /** On devices that are used untuned. */
    OpenClDistanceEngine(List<OpenClDevice> devices) {
        this(devices, new TuningFile(Path.of(""), TuningTable.EMPTY, ""));
    }

    /** On devices as far as they are tuned. */
    OpenClDistanceEngine(List<OpenClDevice> devices, TuningFile tuning) {
        this.workers = devices.stream()
                .map(device -> new Worker(
                        OpenClSession.shared(device),
                        KernelPlan.of(device).with(tuning.table().shapes(device))))
                .toList();
        this.remarks = tuning.problem().isEmpty() ? List.of() : List.of(tuning.problem());
    }

    /** On a session of its own, which stays open when the engine is closed. */
    OpenClDistanceEngine(OpenClSession session, KernelPlan plan) {
        this.workers = List.of(new Worker(session, plan));
        this.remarks = List.of();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return workers.stream()
                .map(w -> w.session().device().description())
                .collect(Collectors.joining(" and ", "OpenCL on ", ""));
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }

    @Override
    public boolean computes(Metric metric) {
        return metric.deviceCode().isPresent();
    }

    @Override
    public NeighborSearch search(DataMatrix reference, Metric metric) {
        List<DeviceSearch> devices = workers.stream()
                .map(w -> new DeviceSearch(w.session(), w.plan(), reference, metric))
                .toList();
        return new OpenClSearch(devices, reference, metric);
    }

    @Override
    public Map<String, Long> statistics() {
        Map<String, Long> sums = new TreeMap<>();
        for (Worker worker : workers) {
            worker.session().times().milliseconds().forEach((name, value) -> sums.merge(name, value, Long::sum));
            worker.before().forEach((name, value) -> sums.merge(name, -value, Long::sum));
        }
        return sums;
    }
}
