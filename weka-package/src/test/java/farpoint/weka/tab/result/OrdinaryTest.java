package farpoint.weka.tab.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrdinaryTest {
    @Test
    void ofManyRowsSomeAreTakenAllOverTheData() {
        int[] few = {3, 5, 9};
        assertArrayEquals(few, Ordinary.spread(few));
        int[] many = IntStream.range(0, 1_000_003).map(i -> 2 * i).toArray();
        int[] some = Ordinary.spread(many);
        assertEquals(Ordinary.MOST, some.length);
        assertEquals(Ordinary.MOST, Arrays.stream(some).distinct().count());
        assertEquals(0, some[0]);
        assertTrue(some[some.length - 1] > 1_999_800);
        assertArrayEquals(some, Ordinary.spread(many), "the same each time");
    }
}
