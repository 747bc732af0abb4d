package farpoint.deep.masking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RowCountsTest {
    @Test
    void countsBeyondBytesAndKeepsTheOthers() {
        RowCounts counts = new RowCounts(3);
        counts.set(2, 255);
        for (int i = 1; i <= 700; i++) {
            counts.increment(1);
            assertEquals(i, counts.get(1));
            assertArrayEquals(new int[] {0, i, 255}, counts.toArray());
        }
        counts.increment(2);
        assertEquals(256, counts.get(2));
        assertEquals(3, counts.rows());
    }
}
