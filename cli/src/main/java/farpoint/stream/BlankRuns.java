package farpoint.stream;

import java.io.IOException;
import java.io.Reader;

/** Makes a single blank of each run of blanks and tabs between fields, and none of those around a line. */
final class BlankRuns extends Reader {
    private final Reader in;
    private final char quote;
    private boolean quoted;
    private boolean lineStart = true;
    private boolean pending;
    private int held = -1;

    BlankRuns(Reader text, char quote) {
        this.in = text;
        this.quote = quote;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (held >= 0) {
            buffer[offset] = (char) held;
            held = -1;
            return 1;
        }
        // Of the blanks before these characters at most one is still to be written.
        char[] raw = new char[Math.max(1, length - 1)];
        char[] single = new char[raw.length + 1];
        int written = 0;
        while (written == 0) {
            int count = in.read(raw);
            if (count < 0) {
                return -1;
            }
            for (int i = 0; i < count; i++) {
                written += take(raw[i], single, written);
            }
        }
        int fits = Math.min(written, length);
        System.arraycopy(single, 0, buffer, offset, fits);
        held = fits < written ? single[fits] : -1;
        return fits;
    }

    private int take(char c, char[] buffer, int at) {
        if (!quoted && (c == ' ' || c == '\t')) {
            pending = !lineStart;
            return 0;
        }
        boolean lineEnd = !quoted && (c == '\n' || c == '\r');
        int written = 0;
        if (pending && !lineEnd) {
            buffer[at] = ' ';
            written++;
        }
        pending = false;
        lineStart = lineEnd;
        quoted ^= c == quote;
        buffer[at + written] = c;
        return written + 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
