package farpoint.stream;

import java.nio.charset.StandardCharsets;

/** What stands where a number is wanted. */
final class NumberBytes {
    private static final int LONGEST_MISSING = 6;

    private NumberBytes() {}

    /** The number; NaN if it is missing, {@link RowBlock#UNREAD} if the text must be looked at. */
    static double value(DecimalReader decimal, byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(bytes[start])) {
            start++;
        }
        while (start < end && isBlank(bytes[end - 1])) {
            end--;
        }
        if (start == end) {
            return Double.NaN;
        }
        if (decimal.read(bytes, start) == end) {
            return decimal.value();
        }
        boolean missing = end - start <= LONGEST_MISSING
                && FieldText.isMissing(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        return missing ? Double.NaN : RowBlock.UNREAD;
    }

    /** Whether a byte is what {@link String#trim} takes away. */
    static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }
}
