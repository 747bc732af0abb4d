package farpoint.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines of CSV as bytes of UTF-8: commas between fields, quotes around those that need them, and line feeds. */
public final class CsvLines {
    private static final String QUOTE = "\"";

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private boolean inLine;

    /** Adds a field to the line. */
    public void field(String text) {
        byte[] written = (needsQuotes(text) ? QUOTE + text.replace(QUOTE, QUOTE + QUOTE) + QUOTE : text)
                .getBytes(StandardCharsets.UTF_8);
        field(written, 0, written.length);
    }

    /** Adds bytes that need no quotes: a field, or several with commas between them. */
    void field(byte[] written, int from, int to) {
        int more = to - from + 1;
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
        if (inLine) {
            bytes[length++] = ',';
        }
        System.arraycopy(written, from, bytes, length, to - from);
        length += to - from;
        inLine = true;
    }

    /** Ends the line. */
    public void end() {
        inLine = false;
        field(new byte[] {'\n'}, 0, 1);
        inLine = false;
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Writes all lines. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
