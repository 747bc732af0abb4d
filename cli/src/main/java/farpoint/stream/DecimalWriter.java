package farpoint.stream;

/**
 * Writes doubles as {@link Double#toString} does: the shortest decimal that reads back as the same double, of several that next to
 * it. Between {@value #LEAST} and {@value #BEYOND}, where Java writes no exponent, it does so in whole numbers of 64 bits; all
 * others are left to Java.
 *
 * <p>Times a power of ten a double has 17 digits before its point, and lies at the middle of what is read as it (but for powers of
 * two, below which doubles are closer). The ends of that are no decimals of 17 digits, having more than 28 binary places, so that
 * nobody asks whether they belong to it.
 */
final class DecimalWriter {
    private static final double LEAST = 1e-3;
    private static final double BEYOND = 1e7;

    private static final int DIGITS = 17;
    private static final int MANTISSA_BITS = 52;
    private static final long IMPLICIT_BIT = 1L << MANTISSA_BITS;
    private static final int EXPONENT_BIAS = Double.MAX_EXPONENT + MANTISSA_BITS;

    /** What stands before the digits of numbers below 1, by the zeros between point and digits. */
    private static final String[] BELOW_ONE = {"0.", "0.0", "0.00"};

    /** 0.01, 0.1 and so on; none of the doubles is below what it stands for. */
    private static final double[] TENS = {1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, BEYOND};

    private static final long[] FIVES = new long[20];

    static {
        FIVES[0] = 1;
        for (int i = 1; i < FIVES.length; i++) {
            FIVES[i] = 5 * FIVES[i - 1];
        }
    }

    private final StringBuilder target;

    /** Writes to the end of a text. */
    DecimalWriter(StringBuilder target) {
        this.target = target;
    }

    /** Writes a number. */
    void write(double number) {
        double size = Math.abs(number);
        long bits = Double.doubleToRawLongBits(size);
        long mantissa = bits & IMPLICIT_BIT - 1;
        if (!(size >= LEAST && size < BEYOND) || mantissa == 0) {
            target.append(number);
            return;
        }
        if (number < 0) {
            target.append('-');
        }
        int places = DIGITS - 1 - magnitude(size);
        writeShortest(mantissa | IMPLICIT_BIT, (int) (bits >>> MANTISSA_BITS) - EXPONENT_BIAS, places);
    }

    /** The power of ten of the first digit. */
    private static int magnitude(double size) {
        int ten = 0;
        while (size >= TENS[ten]) {
            ten++;
        }
        return ten - 3;
    }

    /**
     * Writes a number.
     *
     * @param mantissa of 53 bits
     * @param exponent of the power of two that it is multiplied by
     * @param places by which the point is moved so that 17 digits stand before it
     */
    private void writeShortest(long mantissa, int exponent, int places) {
        // Over 2^shift it is the number with the point moved, and half of a mantissa's last bit is the power of five.
        long half = FIVES[places];
        long low = 2 * mantissa * half;
        int shift = 1 - exponent - places;
        long whole = Math.multiplyHigh(2 * mantissa, half) << 64 - shift | low >>> shift;
        long rest = low & (1L << shift) - 1;
        // The last whole number that is read as the double, and the last one below those.
        long last = whole + (rest + half >> shift);
        long below = whole + (rest - half >> shift);
        int cut = 0;
        while (last / 10 > below / 10) {
            last /= 10;
            below /= 10;
            cut++;
        }
        long digits = last - below == 1 ? last : nearest(whole, rest, shift, cut == 0 ? 1 : 10);
        writeDigits(digits, DIGITS - cut, places - cut);
    }

    /** The multiple of a unit next to a number, to even where two are; in units. Of a hundred no two are read as one double. */
    private static long nearest(long whole, long rest, int shift, int unit) {
        long units = whole / unit;
        long twice = (whole - units * unit << shift) + rest << 1;
        long size = (long) unit << shift;
        return twice > size || twice == size && units % 2 == 1 ? units + 1 : units;
    }

    /** Writes digits, of which the last so many stand behind the point. */
    private void writeDigits(long digits, int count, int places) {
        if (places >= count) {
            target.append(BELOW_ONE[places - count]);
        }
        target.append(digits);
        if (places <= 0) {
            target.append("0".repeat(-places)).append(".0");
        } else if (places < count) {
            target.insert(target.length() - places, '.');
        }
    }
}
