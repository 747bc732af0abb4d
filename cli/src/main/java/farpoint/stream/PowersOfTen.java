package farpoint.stream;

import java.math.BigInteger;

/**
 * Rounds whole numbers of 64 bits times powers of ten to doubles. A power is kept by its first 128 bits, so that the first 128 bits
 * of the product are known but for an error below 2 in the last of them; where the rounding to 53 bits could depend on that, which
 * is next to never but for ties, no answer is given. (The error: cutting off the power's further bits changes the product by less
 * than the whole number, that is by less than one in the 128th bit, and cutting off the product's further bits by less than one.)
 */
final class PowersOfTen {
    /** Larger and smaller powers are rare in data. */
    private static final int MOST = 64;

    private static final int BITS = 128;
    private static final long[] HIGH = new long[2 * MOST + 1];
    private static final long[] LOW = new long[2 * MOST + 1];

    /** Powers of two by which the kept bits are to be multiplied. */
    private static final int[] SHIFT = new int[2 * MOST + 1];

    static {
        for (int e = -MOST; e <= MOST; e++) {
            BigInteger power = BigInteger.TEN.pow(Math.abs(e));
            int length = power.bitLength();
            // 2^(127 + length) over a power of that length, which is no power of two, has 128 bits.
            int shift = e >= 0 ? length - BITS : 1 - BITS - length;
            BigInteger bits = e >= 0
                    ? shift >= 0 ? power.shiftRight(shift) : power.shiftLeft(-shift)
                    : BigInteger.ONE.shiftLeft(-shift).divide(power);
            HIGH[e + MOST] = bits.shiftRight(64).longValue();
            LOW[e + MOST] = bits.longValue();
            SHIFT[e + MOST] = shift;
        }
    }

    private PowersOfTen() {}

    /**
     * The double next to a product, to even where two are.
     *
     * @param whole without sign, not 0
     * @return NaN where the bits that are kept do not tell
     */
    static double times(long whole, int exponent) {
        if (exponent < -MOST || exponent > MOST) {
            return Double.NaN;
        }
        int zeros = Long.numberOfLeadingZeros(whole);
        long factor = whole << zeros;
        int place = exponent + MOST;
        long middle = factor * HIGH[place];
        long low = multiplyHigh(factor, LOW[place]);
        long sum = middle + low;
        long high = multiplyHigh(factor, HIGH[place]) + ((middle & low | (middle | low) & ~sum) >>> 63);
        // Without branches: the bits of data come by chance.
        int cut = 10 + (int) (high >>> 63);
        long tail = high & (1L << cut) - 1;
        long half = 1L << cut - 1;
        // The tail is known but for an error below 2 in the last bit of the sum.
        if (tail == half && sum == 0 || tail == half - 1 && sum >= -2 && sum < 0) {
            return Double.NaN;
        }
        long rounded = (high >>> cut) + (high >>> cut - 1 & 1);
        // The power of two is one of the normal doubles by far.
        long power = cut + BITS - zeros + SHIFT[place] + Double.MAX_EXPONENT;
        return rounded * Double.longBitsToDouble(power << 52);
    }

    /** The upper 64 bits of the product of numbers without sign. */
    private static long multiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }
}
