package farpoint.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for a byte, eight at a time. */
final class ByteSearch {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private ByteSearch() {}

    static boolean contains(byte[] bytes, int from, int to, byte wanted) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long others = (long) LONGS.get(bytes, at) ^ ONES * (wanted & 0xff);
            // Some byte is 0: taking one from it borrows.
            if ((others - ONES & ~others & HIGH_BITS) != 0) {
                return true;
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == wanted) {
                return true;
            }
        }
        return false;
    }
}
