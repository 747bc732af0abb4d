package farpoint.testing;

import farpoint.data.DataMatrix;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.DistanceEngineProvider;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.neighbors.spi.TileConsumer;
import farpoint.run.ComputeContext;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine that counts what is asked of it, and fails if it is to; switched off, it is not there for {@code auto}. */
public final class EngineProbe implements DistanceEngineProvider {
    /** The name that users would type. */
    public static final String NAME = "probe";

    /** What it does when it is asked for. */
    public enum Mode {
        OFF,
        FAILING,
        /** It opens, and indexes nothing. */
        FAILING_TO_INDEX,
        /** Its indexes find nothing, and cannot be closed without an error either. */
        FAILING_TO_SEARCH,
        COUNTING
    }

    /** What was asked of it and its engines since it was last set; what is left of engines before that counts no more. */
    public static final class Counts {
        /** How often it was asked whether it can run, or for its rank. */
        public final AtomicInteger asked = new AtomicInteger();

        /** How often it was opened. */
        public final AtomicInteger opened = new AtomicInteger();

        /** How often rows were indexed. */
        public final AtomicInteger indexed = new AtomicInteger();

        /** How many indexes and engines were closed. */
        public final AtomicInteger closed = new AtomicInteger();
    }

    private static volatile Counts counts = new Counts();

    private static volatile Mode mode = Mode.OFF;

    /** Begins counting from 0. */
    public static void set(Mode next) {
        mode = next;
        counts = new Counts();
    }

    /** What was asked since then. */
    public static Counts counts() {
        return counts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int rank() {
        counts.asked.incrementAndGet();
        return mode == Mode.OFF ? -100 : 100;
    }

    @Override
    public Availability availability(String choice) {
        counts.asked.incrementAndGet();
        return new Availability(mode != Mode.OFF, "it is switched " + (mode == Mode.OFF ? "off." : "on."));
    }

    @Override
    public DistanceEngine open(String choice) {
        counts.opened.incrementAndGet();
        if (mode == Mode.FAILING) {
            throw new IllegalStateException("the probe does not open");
        }
        return new Engine(counts);
    }

    private record Engine(Counts own) implements DistanceEngine {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String description() {
            return "the probe";
        }

        /** As a device does. */
        @Override
        public boolean computes(Metric metric) {
            return metric.deviceCode().isPresent();
        }

        @Override
        public NeighborSearch search(DataMatrix reference, Metric metric) {
            failIf(Mode.FAILING_TO_INDEX, "the probe does not index");
            own.indexed.incrementAndGet();
            return new Search(own, new JavaDistanceEngine().search(reference, metric));
        }

        @Override
        public void close() {
            own.closed.incrementAndGet();
        }
    }

    private static void failIf(Mode failing, String message) {
        if (mode == failing) {
            throw new IllegalStateException(message);
        }
    }

    private record Search(Counts own, NeighborSearch java) implements NeighborSearch {
        @Override
        public NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
            failIf(Mode.FAILING_TO_SEARCH, "the probe does not search");
            return java.nearest(query, k, excludeSelf, context);
        }

        @Override
        public NeighborLists within(DataMatrix query, double[] limits, boolean excludeSelf, ComputeContext context) {
            return java.within(query, limits, excludeSelf, context);
        }

        @Override
        public void tiles(DataMatrix query, TileConsumer consumer, ComputeContext context) {
            java.tiles(query, consumer, context);
        }

        @Override
        public void close() {
            own.closed.incrementAndGet();
            failIf(Mode.FAILING_TO_SEARCH, "the probe does not close its index");
        }
    }
}
