package farpoint.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.stats.RandomStream;
import org.junit.jupiter.api.Test;

/** The fused multiply-add by way of double against the platform's: equal bits. */
class FusedMultiplyAddTest {
    private static final int RUNS = 20_000;

    private static final float[] HARD = {
        0,
        -0f,
        1,
        -1,
        Math.nextUp(1f),
        Math.nextDown(1f),
        0x1p24f,
        0x1p-24f,
        0x1p-25f,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Math.nextDown(Float.MIN_NORMAL),
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        0x1p-75f,
        0x1.000002p-75f,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN
    };

    @Test
    void hardNumbers() {
        for (float a : HARD) {
            for (float b : HARD) {
                for (float c : HARD) {
                    check(a, b, c);
                }
            }
        }
    }

    @Test
    void anyNumbers() {
        RandomStream random = RandomStream.of(1, "fused", 0);
        for (int i = 0; i < RUNS; i++) {
            check(any(random), any(random), any(random));
        }
    }

    /** The sum lies at, or next to, the middle between two floats, where rounding twice goes wrong. */
    @Test
    void middlesBetweenFloats() {
        RandomStream random = RandomStream.of(2, "fused", 0);
        for (int i = 0; i < RUNS; i++) {
            float c = (float) (1 + random.uniform());
            float a = (1 + random.below(64)) * 0x1p-12f;
            float half = Math.ulp(c) / 2 / a;
            check(a, half, c);
            check(a, Math.nextUp(half), c);
            check(-a, Math.nextDown(half), c);
            float small = Float.MIN_VALUE * random.below(9);
            check((float) (0x1p-75 * (1 + random.uniform())), 0x1p-74f * (1 + random.below(8)), small);
        }
    }

    private static float any(RandomStream random) {
        return (float) (random.gaussian() * Math.scalb(1.0, random.below(60) - 30));
    }

    private static void check(float a, float b, float c) {
        float expected = Math.fma(a, b, c);
        assertEquals(
                Float.floatToIntBits(expected),
                Float.floatToIntBits(FusedMultiplyAdd.exact(a, b, c)),
                a + " x " + b + " + " + c);
    }
}
