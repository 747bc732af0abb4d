package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelPlanTest {
    /** What processors with AVX-512, AVX2 and SSE2 report, then devices that prefer no vectors or have wider ones. */
    @ParameterizedTest
    @CsvSource({"16, 8, 16, 8", "8, 4, 8, 4", "4, 2, 4, 2", "1, 1, 4, 1", "0, 0, 4, 1", "64, 32, 16, 8"})
    void vectorsAreAsWideAsTheDevicesForTheirType(int floats, int doubles, int floatWidth, int doubleWidth) {
        KernelPlan plan = KernelPlan.of(new OpenClDevice(
                0,
                "platform",
                "device",
                "1",
                OpenClDevice.Type.CPU,
                2,
                1L << 32,
                1L << 30,
                true,
                true,
                floats,
                doubles,
                4096,
                1 << 15,
                null,
                null));
        for (SizeClass size : SizeClass.values()) {
            assertEquals(
                    "cpu width=" + floatWidth + " vectors=2 queries=6 item=8 seed="
                            + (size == SizeClass.MANY ? 0 : 1024) + " batch=0",
                    plan.screen(size.typicalColumns()).toString());
        }
        assertEquals(new ExactShape(true, doubleWidth, 2 * floatWidth), plan.exact());
    }
}
