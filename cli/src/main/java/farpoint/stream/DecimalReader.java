package farpoint.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers from bytes: an optional sign, digits with at most one decimal sign among them, and an optional exponent.
 * The value is that of {@link Double#parseDouble}, to the last bit.
 *
 * <p>A number of at most 15 digits or so, times or over a power of ten that is a double, takes one rounding, as W. D. Clinger, How
 * to read floating point numbers accurately (1990), observes. {@link PowersOfTen} reads those of at most 19 digits, and Java the
 * rest. Not for several threads at a time.
 */
public final class DecimalReader {
    /** So many bytes behind the last one of a number must be in the array, whatever they are. */
    public static final int PADDING = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    /** Takes bytes from ten on beyond the high bit. */
    private static final long BEYOND_NINE = 0x7676_7676_7676_7676L;

    /** More digits may be beyond 64 bits. */
    private static final int MOST_DIGITS = 19;

    private static final int MOST_EXPONENT_DIGITS = 5;

    private static final long[] TENS = new long[9];
    private static final double[] EXACT = new double[23];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
        EXACT[0] = 1;
        for (int i = 1; i < EXACT.length; i++) {
            EXACT[i] = 10 * EXACT[i - 1];
        }
    }

    private final byte point;
    private double value;

    /**
     * A reader.
     *
     * @param point the decimal sign
     */
    public DecimalReader(char point) {
        this.point = (byte) point;
    }

    /** The number that was read last. */
    public double value() {
        return value;
    }

    /**
     * Reads a number.
     *
     * @param bytes with {@link #PADDING} bytes behind the number
     * @param from where it starts
     * @return the place behind it; {@code from} if there is no finite number
     */
    public int read(byte[] bytes, int from) {
        // Without a branch: signs of data come by chance.
        int minus = isSame(bytes[from], '-');
        int at = from + minus + isSame(bytes[from], '+');
        long digits = 0;
        int start = at;
        for (int d = bytes[at] - '0'; d >= 0 && d <= 9; d = bytes[at] - '0') {
            digits = 10 * digits + d;
            at++;
        }
        int count = at - start;
        int exponent = 0;
        if (bytes[at] == point) {
            at++;
            int fraction = at;
            long eight = (long) LONGS.get(bytes, at) ^ ZEROS;
            int more = leadingDigits(eight);
            while (more == 8) {
                digits = TENS[8] * digits + number(eight, 8);
                at += 8;
                eight = (long) LONGS.get(bytes, at) ^ ZEROS;
                more = leadingDigits(eight);
            }
            digits = TENS[more] * digits + number(eight, more);
            at += more;
            exponent = fraction - at;
            count -= exponent;
        }
        if (count == 0) {
            return from;
        }
        if ((bytes[at] | ' ') == 'e') {
            int behind = exponent(bytes, at + 1);
            if (behind < 0) {
                return from;
            }
            exponent += (int) value;
            at = behind;
        }
        if (count > MOST_DIGITS) {
            count -= leadingZeros(bytes, start, at);
        }
        if (digits >>> 53 == 0 && count <= MOST_DIGITS && exponent >= -22 && exponent <= 22) {
            double whole = digits;
            double size = exponent < 0 ? whole / EXACT[-exponent] : whole * EXACT[exponent];
            value = signed(size, minus);
            return at;
        }
        double size = digits == 0 || count > MOST_DIGITS ? Double.NaN : PowersOfTen.times(digits, exponent);
        if (Double.isNaN(size)) {
            return readByJava(bytes, from, at);
        }
        value = signed(size, minus);
        return at;
    }

    /** How many zeros stand before the first other digit: they make a number no longer. */
    private int leadingZeros(byte[] bytes, int from, int to) {
        int zeros = 0;
        for (int at = from; at < to && (bytes[at] == '0' || bytes[at] == point); at++) {
            zeros += isSame(bytes[at], '0');
        }
        return zeros;
    }

    /** 1 if two bytes are the same, else 0. */
    private static int isSame(int a, int b) {
        return (a - b | b - a) >>> 31 ^ 1;
    }

    private static double signed(double size, int minus) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(size) | (long) minus << 63);
    }

    /** The exponent goes to {@link #value}; -1 if there is none of at most five digits. */
    private int exponent(byte[] bytes, int from) {
        boolean negative = bytes[from] == '-';
        int at = negative || bytes[from] == '+' ? from + 1 : from;
        int start = at;
        int exponent = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9' && at - start <= MOST_EXPONENT_DIGITS) {
            exponent = 10 * exponent + bytes[at] - '0';
            at++;
        }
        value = negative ? -exponent : exponent;
        return at == start || at - start > MOST_EXPONENT_DIGITS ? -1 : at;
    }

    private int readByJava(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        value = Double.parseDouble(text.replace((char) point, '.'));
        return Double.isInfinite(value) ? from : to;
    }

    /** How many of eight bytes, the lowest first, are digits before the first that is none; zero has been taken from each. */
    private static int leadingDigits(long eight) {
        // A carry from one byte to the next comes from one that is no digit, and spoils those behind it only.
        long others = (eight + BEYOND_NINE | eight) & HIGH_BITS;
        return Long.numberOfTrailingZeros(others) >>> 3;
    }

    /** The number that the first few of eight digits make: pairs of digits, then of pairs, then of those. */
    private static long number(long eight, int count) {
        // In two steps, since a shift by 64 would be none.
        int half = 4 * (8 - count);
        long aligned = eight << half << half;
        long pairs = (10 << 8 | 1) * aligned >>> 8 & 0x00ff_00ff_00ff_00ffL;
        long fours = (100 << 16 | 1) * pairs >>> 16 & 0x0000_ffff_0000_ffffL;
        return (10000L << 32 | 1) * fours >>> 32;
    }
}
