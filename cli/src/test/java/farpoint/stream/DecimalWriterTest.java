package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are written as {@link Double#toString} writes them. */
class DecimalWriterTest {
    private final StringBuilder text = new StringBuilder();
    private final DecimalWriter writer = new DecimalWriter(text);

    private void check(double number) {
        text.setLength(0);
        writer.write(number);
        assertEquals(Double.toString(number), text.toString());
    }

    /** Also powers of two, ends of ranges, and numbers in the middle of two decimals of 16 or 17 digits. */
    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                0.001,
                0.01,
                0.1,
                0.3,
                0.995,
                0.0078125,
                1,
                1.5,
                2,
                12,
                100,
                123456,
                1e6,
                1e7,
                9999999.999999998,
                8 + 1 / 65536.0,
                8 + 3 / 65536.0,
                1 + 1 / 131072.0,
                1 + 3 / 131072.0,
                1e22,
                2e-3,
                5e-324,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NaN
            })
    void hardOnesAreRight(double number) {
        for (double near : new double[] {Math.nextDown(number), number, Math.nextUp(number)}) {
            check(near);
            check(-near);
        }
    }

    @Test
    void randomOnesAreRight() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50_000; i++) {
            check(Math.pow(10, 11 * random.nextDouble() - 3.5));
            check(random.nextDouble());
            check(random.nextInt() / Math.pow(10, random.nextInt(12)));
            check(random.nextLong(1L << 53) / (double) (1L << random.nextInt(20, 62)));
            check(Double.longBitsToDouble(random.nextLong()));
        }
    }

    @Test
    void textsFollowEachOther() {
        text.append("1,");
        writer.write(-0.015625);
        writer.write(0.25000000000000006);
        writer.write(34.5);
        assertEquals("1,-0.0156250.2500000000000000634.5", text.toString());
    }
}
