package farpoint.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.EngineProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LazyEngineTest {
    private static final ClassLoader LOADER = LazyEngineTest.class.getClassLoader();

    private final List<String> log = new ArrayList<>();

    @Test
    void isOpenedAtTheFirstSearchAndOnce() {
        try (LazyEngine lazy = Engines.lazily("java:scan", LOADER, log::add)) {
            ComputeContext context = Engines.use(lazy, ComputeContext.withDefaults());
            assertTrue(log.isEmpty() && lazy.used().isEmpty());
            assertEquals(
                    Optional.of("The engine 'java:scan' is not used: nothing here searches for neighbours."),
                    lazy.unused());
            DistanceEngine engine = Engines.in(context, Metrics.EUCLIDEAN);
            assertSame(engine, Engines.in(context.withThreads(1), Metrics.EUCLIDEAN));
            assertEquals(1, log.size());
            assertEquals(Optional.empty(), lazy.unused());
        }
    }

    @Test
    void autoThatIsNotUsedIsNotWorthAWord() {
        try (LazyEngine lazy = Engines.lazily(Engines.AUTO, LOADER, log::add)) {
            assertEquals(Optional.empty(), lazy.unused());
        }
        assertTrue(log.isEmpty());
    }

    /** The probe computes what devices do, and powers are not among that. */
    @Test
    void autoTakesJavaForAMetricThatTheBestEngineDoesNotComputeAndSaysSo() {
        EngineProbe.set(EngineProbe.Mode.COUNTING);
        try (LazyEngine lazy = new LazyEngine(Engines.AUTO, () -> new EngineProbe().open(""), log::add)) {
            EngineWatch watch = new EngineWatch(Engines.use(lazy, ComputeContext.withDefaults()));
            ComputeContext context = watch.context();
            assertEquals(
                    EngineProbe.NAME, Engines.in(context, Metrics.EUCLIDEAN).name());
            assertEquals("the probe", watch.description());
            assertEquals("java", Engines.in(context, Metrics.minkowski(3)).name());
            assertEquals("java", Engines.in(context, Metrics.minkowski(3)).name());
            String java = new JavaDistanceEngine().description();
            assertEquals(java, watch.description());
            assertEquals("java", lazy.used().orElseThrow().name());
            assertEquals(
                    List.of("Engine: " + java + " (the probe does not compute the distance 'minkowski 3.0')"), log);
        } finally {
            EngineProbe.set(EngineProbe.Mode.OFF);
        }
    }

    @Test
    void aNamedEngineThatDoesNotComputeTheMetricIsAnError() {
        EngineProbe.set(EngineProbe.Mode.COUNTING);
        DataMatrix rows = EngineData.GAUSSIAN.rows(10, 2, 1);
        try (LazyEngine lazy = new LazyEngine(EngineProbe.NAME, () -> new EngineProbe().open(""), log::add)) {
            Metric metric = Metrics.minkowski(3);
            assertEquals(
                    "The engine 'probe' does not compute the distance 'minkowski 3.0'; the engines 'java' and 'auto' do.",
                    assertThrows(InvalidInputException.class, () -> NeighborIndex.of(lazy.engine(metric), rows, metric))
                            .getMessage());
        } finally {
            EngineProbe.set(EngineProbe.Mode.OFF);
        }
    }

    @Test
    void aNameThatIsNotThereIsAnErrorAtOnceAndWhatCannotRunWhereItIsUsed() {
        assertThrows(InvalidInputException.class, () -> Engines.lazily("abacus", LOADER, log::add));
        try (LazyEngine lazy = Engines.lazily("java:bush", LOADER, log::add)) {
            assertThrows(InvalidInputException.class, () -> lazy.engine(Metrics.EUCLIDEAN));
            assertTrue(lazy.used().isEmpty());
        }
    }

    @Test
    void aWatchSeesWhetherThereWasASearch() {
        EngineWatch watch = new EngineWatch(ComputeContext.withDefaults());
        ComputeContext context = watch.context();
        assertEquals("", watch.description());
        assertEquals(Engines.in(context, Metrics.EUCLIDEAN).description(), watch.description());
    }
}
