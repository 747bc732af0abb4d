package farpoint.network;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * The product and sum a b + c, rounded once. Where the processor or the JVM has no instruction for it, {@link Math#fma} goes
 * through decimal numbers, thousands of times as slow; it is then calculated in double, with the same bits.
 */
final class FusedMultiplyAdd {
    /** Whether {@link Math#fma} is an instruction; folded away by the compiler. */
    static final boolean IN_HARDWARE = inHardware();

    private FusedMultiplyAdd() {}

    /** a b + c. */
    static float of(float a, float b, float c) {
        return IN_HARDWARE ? Math.fma(a, b, c) : exact(a, b, c);
    }

    /**
     * The product is exact in double. Their sum is rounded to odd there: where it is not exact, its last bit is made 1, so that
     * rounding it once more, to float, gives what rounding the exact sum would. Boldo and Melquiond, IEEE Transactions on
     * Computers 57, 2008.
     */
    static float exact(float a, float b, float c) {
        double product = (double) a * b;
        double sum = product + c;
        double other = sum - product;
        double error = (product - (sum - other)) + (c - other);
        if (error > 0 || error < 0) {
            long bits = Double.doubleToRawLongBits(sum);
            if ((bits & 1) == 0) {
                bits += error > 0 == sum > 0 ? 1 : -1;
            }
            sum = Double.longBitsToDouble(bits);
        }
        return (float) sum;
    }

    /** What HotSpot says of itself; another JVM is taken not to have it. */
    private static boolean inHardware() {
        try {
            HotSpotDiagnosticMXBean bean = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return bean != null
                    && Boolean.parseBoolean(bean.getVMOption("UseFMA").getValue());
        } catch (IllegalArgumentException | LinkageError e) {
            return false;
        }
    }
}
