package farpoint.neighbors.javaengine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.neighbors.DistanceEngineContract;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.neighbors.spi.TileConsumer;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract on the vector module, in a JVM that was started with it. */
@Tag("long")
class JavaVectorTest implements DistanceEngineContract {
    @Override
    public DistanceEngine engine() {
        return new JavaDistanceEngine(JavaMethod.SCAN);
    }

    @Test
    void usesTheModuleAndSaysSo() {
        assertEquals("Java with the vector module, by scan", engine().description());
        assertEquals("Java with the vector module, for large or many searches", new JavaDistanceEngine().description());
        assertEquals("plain Java", new JavaDistanceEngine(JavaMethod.PLAIN).description());
    }

    @Test
    void beginsWithALargeSearchOrAfterManySmallOnes() {
        assertFalse(new KernelChoice().of(1_000, 1_000, 10).isVector());
        assertTrue(new KernelChoice().of(100_000, 100_000, 10).isVector());
        assertTrue(new KernelChoice()
                .of(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE / 2)
                .isVector());
        KernelChoice choice = new KernelChoice();
        int small = 0;
        while (!choice.of(10_000, 10_000, 20).isVector()) {
            small++;
        }
        assertEquals(9, small);
        assertTrue(choice.of(10, 10, 1).isVector());
    }

    /** What an index that stays open may be asked for is not known when it is made. */
    @Test
    void goesOnWithTheModuleWhenThereHaveBeenManyQueries() {
        DataMatrix rows = DataMatrix.of(200_000, 1, new double[200_000]);
        List<Boolean> made = new ArrayList<>();
        AdaptiveSearch search = new AdaptiveSearch(rows, kernels -> {
            made.add(kernels.isVector());
            return new NothingFound();
        });
        for (int times = 0; times < 4; times++) {
            search.nearest(rows, 1, false, ComputeContext.withDefaults());
            assertEquals(times == 0 ? List.of(false) : List.of(false, true), made, "asked " + (times + 1) + " times");
        }
    }

    private static final class NothingFound implements NeighborSearch {
        @Override
        public NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
            return new NeighborTable(k, new int[0], new double[0]);
        }

        @Override
        public NeighborLists within(DataMatrix query, double[] limits, boolean excludeSelf, ComputeContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void tiles(DataMatrix query, TileConsumer consumer, ComputeContext context) {
            throw new UnsupportedOperationException();
        }
    }
}
