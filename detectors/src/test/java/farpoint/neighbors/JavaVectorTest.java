package farpoint.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The contract on the vector module, in a JVM that was started with it. */
class JavaVectorTest implements DistanceEngineContract {
    @Override
    public DistanceEngine engine() {
        return new JavaDistanceEngine(JavaMethod.SCAN);
    }

    @Test
    void usesTheModuleAndSaysSo() {
        assertEquals("Java with the vector module, by scan", engine().description());
        assertEquals("plain Java", new JavaDistanceEngine(JavaMethod.PLAIN).description());
    }
}
