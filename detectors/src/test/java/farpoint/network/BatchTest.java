package farpoint.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BatchTest {
    @Test
    void loadsRowsFromAnywhereAndReplacesWhatIsBeyondTheLimit() {
        double[] values = new double[200];
        for (int i = 0; i < values.length; i++) {
            values[i] = i - 100;
        }
        for (int size : new int[] {1, 7, 8, 9, 17}) {
            int[] starts = new int[size];
            for (int b = 0; b < size; b++) {
                starts[b] = 11 * b;
            }
            Batch batch = new Batch(4, 20);
            batch.load(values, starts, 3, 50, v -> -v / 2);
            assertEquals(size, batch.size());
            for (int b = 0; b < size; b++) {
                for (int j = 0; j < 3; j++) {
                    double value = values[starts[b] + j];
                    assertEquals(Math.abs(value) > 50 ? -value / 2 : value, batch.value(j, b));
                }
                assertEquals(0, batch.value(3, b));
            }
        }
    }

    @Test
    void valuesBeyondWhatSumsCanHoldAreKeptAtTheEnd() {
        Batch batch = new Batch(1, 4);
        double[] values = {1e300, -1e16, 1e15, Double.NEGATIVE_INFINITY};
        batch.load(values, new int[] {0, 1, 2, 3}, 1, Double.POSITIVE_INFINITY, v -> v);
        double[] read = new double[4];
        batch.read(0, read);
        assertArrayEquals(new double[] {Batch.LARGEST, -Batch.LARGEST, 1e15f, -Batch.LARGEST}, read);
        batch.write(0, values);
        batch.read(0, read);
        assertArrayEquals(new double[] {Batch.LARGEST, -Batch.LARGEST, 1e15f, -Batch.LARGEST}, read);
        assertThrows(IllegalArgumentException.class, () -> batch.resize(5));
    }

    /** Squares that float cannot hold are added up in double. */
    @Test
    void squaredDifferencesNeverOverflow() {
        Batch one = new Batch(20, 2);
        Batch other = new Batch(20, 2);
        for (int j = 0; j < 20; j++) {
            one.feature(j)[0] = 0x1p100f;
            one.feature(j)[1] = j;
        }
        double[] sums = {0, 0, 0};
        one.addSquaredDifferences(other, 20, sums, 1);
        assertEquals(20 * 0x1p200, sums[1]);
        assertEquals(2470, sums[2]);
    }
}
