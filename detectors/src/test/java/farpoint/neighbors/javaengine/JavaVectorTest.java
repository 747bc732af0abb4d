package farpoint.neighbors.javaengine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.neighbors.DistanceEngineContract;
import farpoint.neighbors.spi.DistanceEngine;
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
        assertTrue(choice.of(1, 10, 1).isVector());
    }
}
