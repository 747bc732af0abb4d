package farpoint.stream;

import java.nio.charset.StandardCharsets;

/** Finds the fields of CSV in bytes, and counts the lines on the way. Not for several threads at a time. */
final class CsvFields {
    private final byte separator;
    private final byte quote;
    private final byte[] bytes;
    private final int to;
    private int lines;
    private int unended = -1;

    /**
     * Fields.
     *
     * @param to behind the last byte, which ends a line, or is followed by one that does
     */
    CsvFields(byte separator, byte quote, byte[] bytes, int to) {
        this.separator = separator;
        this.quote = quote;
        this.bytes = bytes;
        this.to = to;
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many lines have been ended. */
    int lines() {
        return lines;
    }

    /** How many lines stand before a quote that does not end, of the field that was passed last; -1 if its quotes end. */
    int unended() {
        return unended;
    }

    boolean isLineEnd(int at) {
        return bytes[at] == '\n' || bytes[at] == '\r';
    }

    /** Whether a field ends before this place. */
    boolean isEnd(int at) {
        byte b = bytes[at];
        return b == separator || b == '\n' || b == '\r';
    }

    /** Whether another field of the row follows. */
    boolean isSeparator(int at) {
        return at < to && bytes[at] == separator;
    }

    /** The place behind the end of a line. */
    int behindLineEnd(int at) {
        lines++;
        return bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /** The place of what ends a field. */
    int skip(int start) {
        int at = start;
        unended = -1;
        if (bytes[at] == quote && at < to) {
            return skipQuoted(start);
        }
        while (at < to && !isEnd(at)) {
            at++;
        }
        return at;
    }

    private int skipQuoted(int start) {
        int at = start;
        int before = lines;
        boolean open = false;
        while (at < to && (open || !isEnd(at))) {
            byte b = bytes[at];
            open ^= b == quote;
            if (open && (b == '\n' || b == '\r')) {
                at = behindLineEnd(at);
            } else {
                at++;
            }
        }
        unended = open ? before : -1;
        return Math.min(at, to);
    }

    /** The place behind a row and the end of its line. */
    int behindRow(int start) {
        int at = skip(start);
        while (isSeparator(at)) {
            at = skip(at + 1);
        }
        return behindLineEnd(at);
    }

    /** The place of the first row, behind empty lines; that behind all bytes if there is none. */
    int firstRow(int start) {
        int at = start;
        while (at < to && isLineEnd(at)) {
            at = behindLineEnd(at);
        }
        return at;
    }

    /** Whether a field has quotes around it. */
    boolean isQuoted(int start, int end) {
        return start < end && bytes[start] == quote;
    }

    /** The text of a field: of two quotes in it one, and none around it. */
    String text(int start, int end) {
        if (!isQuoted(start, end)) {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        }
        int last = end > start + 1 && bytes[end - 1] == quote ? end - 1 : end;
        byte[] kept = new byte[last - start];
        int length = 0;
        boolean escaped = false;
        for (int i = start + 1; i < last; i++) {
            escaped ^= bytes[i] == quote;
            if (bytes[i] != quote || !escaped) {
                kept[length++] = bytes[i];
            }
        }
        return new String(kept, 0, length, StandardCharsets.UTF_8);
    }
}
