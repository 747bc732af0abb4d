package farpoint.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.grack.nanojson.JsonObject;
import farpoint.run.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class StateCodecTest {
    @Test
    void keepsNumbersOfAllKindsWhereTheyAreAllowed() {
        double[] numbers = {-0.0, Double.POSITIVE_INFINITY, Double.NaN, Double.MIN_VALUE};
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        JsonObject json = StateCodec.encode(new State().put("a", numbers), block);
        State read =
                StateCodec.decode(json, ByteBuffer.wrap(block.toByteArray()).order(ByteOrder.LITTLE_ENDIAN));
        assertArrayEquals(numbers, read.anyNumbers("a", numbers.length));
        assertRefused("The model file is damaged: 'a' holds Infinity.", () -> read.numbers("a"));
        assertRefused("The model file is damaged: 'a' has 4 values instead of 5.", () -> read.anyNumbers("a", 5));
    }

    @Test
    void refusesWhatAnArrayOfBytesCannotHold() {
        ByteArrayOutputStream almostFull = new ByteArrayOutputStream() {
            @Override
            public synchronized int size() {
                return Integer.MAX_VALUE - (1 << 24) - 71;
            }
        };
        StateCodec.encode(new State().put("a", new int[16]), almostFull);
        for (State state : new State[] {new State().put("a", new int[18]), new State().put("a", new double[9])}) {
            assertRefused(
                    "What is to be stored is too large for a model file, which takes 2 GB.",
                    () -> StateCodec.encode(state, almostFull));
        }
    }

    private static void assertRefused(String sentence, Runnable action) {
        assertEquals(
                sentence, assertThrows(InvalidInputException.class, action::run).getMessage());
    }
}
