package farpoint.bench.device;

import farpoint.bench.device.DeviceSpeed.Ratio;
import farpoint.bench.neighbors.TestRows;
import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.opencl.Devices;
import farpoint.run.CancelledException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks a device and measures it; each part has its time, and what it had no time for is told. */
public final class DeviceReport {
    private static final double SHARE_OF_CONTRACT = 0.15;
    private static final double SHARE_OF_EXACTNESS = 0.1;
    private static final double SHARE_OF_TUNING = 0.25;
    private static final double MOST_OF_A_CASE = 0.3;
    private static final int NEIGHBORS = 10;

    private final Devices.Usable device;
    private final Countdown time;
    private final PrintStream out;
    private final double seconds;

    /**
     * A report.
     *
     * @param device the device
     * @param seconds what all may take
     * @param out where to print
     */
    public DeviceReport(Devices.Usable device, double seconds, PrintStream out) {
        this.device = device;
        this.time = new Countdown(seconds);
        this.seconds = seconds;
        this.out = out;
    }

    /**
     * Prints all.
     *
     * @param clustered number of rows of the comparison with float arithmetic
     * @param cases what to measure
     * @return false if a result was wrong
     */
    public boolean run(int clustered, List<SpeedCase> cases) {
        out.printf(Locale.ROOT, "%nopencl:%d  %s, driver %s%n", device.index(), device.description(), device.driver());
        boolean right;
        try (DistanceEngine engine = Devices.untuned(device.index())) {
            right = contract(engine);
            right &= exactness(engine, clustered, 2);
            right &= exactness(engine, clustered, 3);
        }
        speed(cases);
        return right;
    }

    private boolean contract(DistanceEngine engine) {
        ContractCheck.Result result = ContractCheck.run(engine, time.atMost(SHARE_OF_CONTRACT * seconds));
        out.printf(
                Locale.ROOT,
                "contract: %d of %d searches compared with the definition in double arithmetic, %d differ%s%n",
                result.done(),
                result.all(),
                result.failures().size(),
                result.done() < result.all() ? "; no time for the others" : "");
        result.failures().forEach(failure -> out.println("  WRONG: " + failure));
        return result.failures().isEmpty();
    }

    private boolean exactness(DistanceEngine engine, int rows, int columns) {
        Countdown part = time.atMost(SHARE_OF_EXACTNESS * seconds);
        DataMatrix data = new TestRows(rows, columns, true).matrix();
        try {
            NeighborTable found = NeighborIndex.nearest(
                    engine, data, data, Metrics.SQUARED_EUCLIDEAN, NEIGHBORS, true, part.context());
            FloatSearch.Wrong wrong = FloatSearch.count(data, found, part);
            out.printf(
                    Locale.ROOT,
                    "exactness: of %d x %d clustered rows, %d get other than their %d nearest by float products, %d by float"
                            + " differences, %d here%n",
                    rows,
                    columns,
                    wrong.byProducts(),
                    NEIGHBORS,
                    wrong.byDifferences(),
                    wrong.byEngine());
            return wrong.byEngine() == 0;
        } catch (CancelledException e) {
            out.printf(Locale.ROOT, "exactness: skipped for %d x %d rows, no time%n", rows, columns);
            return true;
        }
    }

    private void speed(List<SpeedCase> cases) {
        double tuning = SHARE_OF_TUNING * seconds;
        out.println(
                device.isTuned()
                        ? "speed: tuned by the user"
                        : String.format(Locale.ROOT, "speed: tuned for this run, in %.0f s at most", tuning));
        try (DistanceEngine tuned = Devices.tuned(device.index(), tuning, line -> out.println("  " + line));
                DistanceEngine untuned = Devices.untuned(device.index());
                DistanceEngine java = new JavaDistanceEngine()) {
            out.println("| queries | rows | columns | device | GF/s | Java | Java / device | untuned / tuned |");
            out.println("|---:|---:|---:|---:|---:|---:|---:|---:|");
            for (SpeedCase search : cases) {
                Countdown part = time.atMost(MOST_OF_A_CASE * time.left());
                print(search, DeviceSpeed.measure(search, tuned, untuned, java, part));
            }
        }
    }

    private void print(SpeedCase search, Optional<Ratio> ratio) {
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %s%n",
                search.queries() == 0 ? "all" : search.queries(),
                search.references(),
                search.columns(),
                ratio.map(r -> String.format(
                                Locale.ROOT,
                                "%.3g s | %.1f | %.3g s | %.2f | %.2f |",
                                r.device(),
                                r.rate(),
                                r.java(),
                                r.overJava(),
                                r.overUntuned()))
                        .orElse("skipped: no time | | | | |"));
    }

    /**
     * How fast the best device is, for other reports.
     *
     * @param cases what to measure
     * @param seconds what all may take, a third of it for tuning where the user has not tuned the device
     * @return a ratio for each search that there was time for; none where there is no device
     */
    public static List<Ratio> ratios(List<SpeedCase> cases, double seconds) {
        Optional<Devices.Usable> best = Devices.best();
        List<Ratio> ratios = new ArrayList<>();
        if (best.isPresent()) {
            int index = best.get().index();
            Countdown time = new Countdown(seconds);
            try (DistanceEngine tuned = Devices.tuned(index, seconds / 3, line -> {});
                    DistanceEngine untuned = Devices.untuned(index);
                    DistanceEngine java = new JavaDistanceEngine()) {
                for (SpeedCase search : cases) {
                    DeviceSpeed.measure(search, tuned, untuned, java, time).ifPresent(ratios::add);
                }
            }
        }
        return ratios;
    }
}
