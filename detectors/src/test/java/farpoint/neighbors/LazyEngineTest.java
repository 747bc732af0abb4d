package farpoint.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.neighbors.spi.DistanceEngine;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
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
            assertTrue(log.isEmpty() && lazy.opened().isEmpty());
            assertEquals(
                    Optional.of("The engine 'java:scan' is not used: nothing here searches for neighbours."),
                    lazy.unused());
            DistanceEngine engine = Engines.in(context);
            assertSame(engine, Engines.in(context.withThreads(1)));
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

    @Test
    void aNameThatIsNotThereIsAnErrorAtOnceAndWhatCannotRunWhereItIsUsed() {
        assertThrows(InvalidInputException.class, () -> Engines.lazily("abacus", LOADER, log::add));
        try (LazyEngine lazy = Engines.lazily("java:bush", LOADER, log::add)) {
            assertThrows(InvalidInputException.class, lazy::engine);
            assertTrue(lazy.opened().isEmpty());
        }
    }

    @Test
    void aWatchSeesWhetherThereWasASearch() {
        EngineWatch watch = new EngineWatch(ComputeContext.withDefaults());
        ComputeContext context = watch.context();
        assertEquals("", watch.description());
        assertEquals(Engines.in(context).description(), watch.description());
    }
}
