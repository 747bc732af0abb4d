package farpoint.stream;

import java.io.IOException;
import java.io.InputStream;

/** Makes a single blank of each run of blanks and tabs between fields, and none of those around a line. In UTF-8. */
final class BlankRuns extends InputStream {
    private static final int BUFFER = 1 << 14;

    private final InputStream in;
    private final char quote;
    private final byte[] raw = new byte[BUFFER];

    /** Of the blanks before the bytes that are read at most one is still to be written. */
    private final byte[] single = new byte[BUFFER + 1];

    private int at;
    private int length;
    private boolean quoted;
    private boolean lineStart = true;
    private boolean pending;

    BlankRuns(InputStream text, char quote) {
        this.in = text;
        this.quote = quote;
    }

    @Override
    public int read() throws IOException {
        return fill() ? single[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(most, length - at);
        System.arraycopy(single, at, target, offset, count);
        at += count;
        return count;
    }

    /** Makes sure that there are bytes; false at the end. */
    private boolean fill() throws IOException {
        while (at == length) {
            int count = in.read(raw);
            if (count < 0) {
                return false;
            }
            at = 0;
            length = 0;
            for (int i = 0; i < count; i++) {
                take(raw[i]);
            }
        }
        return true;
    }

    private void take(byte c) {
        if (!quoted && (c == ' ' || c == '\t')) {
            pending = !lineStart;
            return;
        }
        boolean lineEnd = !quoted && (c == '\n' || c == '\r');
        if (pending && !lineEnd) {
            single[length++] = ' ';
        }
        pending = false;
        lineStart = lineEnd;
        quoted ^= c == quote;
        single[length++] = c;
    }

    @Override
    public int available() throws IOException {
        return length - at + in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
