package farpoint.stream;

/** The lines of bytes, counted on the way. They end by a line feed, a carriage return or both. Not for several threads at a time. */
final class TextLines {
    private final byte[] bytes;
    private final int to;
    private int count;

    /**
     * Lines.
     *
     * @param to behind the last byte, which ends a line, or is followed by one that does
     */
    TextLines(byte[] bytes, int to) {
        this.bytes = bytes;
        this.to = to;
    }

    /** The place up to which there are whole lines, whatever follows; {@code from} if there is none. */
    static int whole(byte[] bytes, int from, int to) {
        int at = to;
        // What follows a carriage return at the end decides whether it is half of a line's end.
        while (at > from && !(bytes[at - 1] == '\n' || bytes[at - 1] == '\r' && at < to && bytes[at] != '\n')) {
            at--;
        }
        return at;
    }

    /** How many lines have been passed. */
    int count() {
        return count;
    }

    /** Whether a line ends here. */
    boolean isEnd(int at) {
        return bytes[at] == '\n' || bytes[at] == '\r';
    }

    /** Where a line ends. */
    int end(int start) {
        int at = start;
        while (!isEnd(at)) {
            at++;
        }
        return at;
    }

    /** Where the first letter of a line is, or its end. */
    int firstLetter(int start) {
        int at = start;
        while (NumberBytes.isBlank(bytes[at]) && !isEnd(at)) {
            at++;
        }
        return at;
    }

    /** The start of the next line. */
    int behind(int at) {
        int end = end(at);
        count++;
        return Math.min(to, bytes[end] == '\r' && bytes[end + 1] == '\n' ? end + 2 : end + 1);
    }
}
