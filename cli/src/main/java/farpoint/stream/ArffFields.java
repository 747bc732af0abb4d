package farpoint.stream;

/**
 * Goes through the values of a dense row of ARFF, without what {@link ArffTokens} knows besides: places are -1 from where anything
 * else is met on. Not for several threads at a time.
 */
final class ArffFields {
    private final byte[] bytes;
    private final DecimalReader decimal = new DecimalReader('.');
    private double value;
    private boolean odd;

    ArffFields(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Starts a row. */
    int start(int place) {
        odd = false;
        return place;
    }

    /** Whether a number of the row is none, so that its text must be looked at. */
    boolean isOdd() {
        return odd;
    }

    /** The number that was read last; NaN if it is missing, {@link RowBlock#UNREAD} if its text must be looked at. */
    double value() {
        return value;
    }

    /** Whether the row ends here. */
    boolean isEnd(int at) {
        return bytes[at] == '\n' || bytes[at] == '\r';
    }

    /** Reads a number; the place of the next value or of the row's end. */
    int number(int at) {
        int end = decimal.read(bytes, at);
        if (end > at && endsWord(bytes[end])) {
            value = decimal.value();
            return next(end);
        }
        end = word(at);
        if (end > at) {
            value = NumberBytes.value(decimal, bytes, at, end);
            odd |= RowBlock.isUnread(value);
        }
        return end > at ? next(end) : -1;
    }

    /** Passes over a value. */
    int skip(int at) {
        int end = bytes[at] == '\'' || bytes[at] == '"' ? quoted(at) : word(at);
        return end > at ? next(end) : -1;
    }

    private int word(int start) {
        int at = start;
        while (!endsWord(bytes[at])) {
            at++;
        }
        return at;
    }

    private int quoted(int start) {
        int at = start + 1;
        while (bytes[at] != bytes[start] && !isEnd(at)) {
            at += bytes[at] == '\\' && !isEnd(at + 1) ? 2 : 1;
        }
        return isEnd(at) ? start : at + 1;
    }

    /** At most one comma stands between values, or a blank. */
    private int next(int end) {
        int at = behindBlanks(end);
        if (bytes[at] != ',') {
            return isEnd(at) || at > end ? at : -1;
        }
        at = behindBlanks(at + 1);
        return bytes[at] == ',' || isEnd(at) ? -1 : at;
    }

    private int behindBlanks(int start) {
        int at = start;
        while (NumberBytes.isBlank(bytes[at]) && !isEnd(at)) {
            at++;
        }
        return at;
    }

    private static boolean endsWord(byte b) {
        return NumberBytes.isBlank(b) || b == ',' || b == '{' || b == '}' || b == '\'' || b == '"' || b == '%';
    }
}
