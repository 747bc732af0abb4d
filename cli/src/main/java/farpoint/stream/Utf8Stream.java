package farpoint.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Characters as bytes of UTF-8. */
final class Utf8Stream extends InputStream {
    private static final int BUFFER = 1 << 14;

    private final Reader text;
    private final char[] characters = new char[BUFFER];

    /** 1 if the first character is the first half of one that two make, whose second half is still to come. */
    private int held;

    private byte[] bytes = {};
    private int at;

    Utf8Stream(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    /** Makes sure that there are bytes; false at the end. */
    private boolean fill() throws IOException {
        while (at == bytes.length) {
            int count = text.read(characters, held, BUFFER - held);
            if (count < 0 && held == 0) {
                return false;
            }
            int length = held + Math.max(count, 0);
            held = count > 0 && Character.isHighSurrogate(characters[length - 1]) ? 1 : 0;
            bytes = new String(characters, 0, length - held).getBytes(StandardCharsets.UTF_8);
            characters[0] = characters[length - 1];
            at = 0;
        }
        return true;
    }

    @Override
    public int available() throws IOException {
        return bytes.length - at + (text.ready() ? 1 : 0);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
