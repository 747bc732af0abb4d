package farpoint.stream;

import farpoint.run.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The characters of a source, with a look at its first lines. Gzip is unpacked. A byte order mark says what the charset is;
 * without one it is UTF-8, whatever the platform's charset.
 */
final class TextSource {
    private static final int BUFFER = 1 << 16;
    private static final int HEAD_LENGTH = 1 << 16;
    private static final int HEAD_LINES = 20;
    private static final int LONGEST_HEAD = 1 << 24;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] UTF_16_BE_MARK = {(byte) 0xfe, (byte) 0xff};
    private static final byte[] UTF_16_LE_MARK = {(byte) 0xff, (byte) 0xfe};

    private final String head;
    private final boolean whole;
    private final Reader reader;

    private TextSource(String head, boolean whole, Reader reader) {
        this.head = head;
        this.whole = whole;
        this.reader = reader;
    }

    /**
     * Opens a source.
     *
     * @param in the bytes; closed with {@link #reader}
     * @throws InvalidInputException if they are no text
     */
    static TextSource open(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, BUFFER);
        if (startsWith(bytes, GZIP)) {
            bytes = new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER);
        }
        Reader text = new InputStreamReader(bytes, takeCharset(bytes));
        StringBuilder head = new StringBuilder();
        boolean whole = readHead(text, head);
        int zero = head.indexOf("\0");
        if (zero >= 0) {
            long line = head.substring(0, zero).lines().count();
            throw new InvalidInputException(
                    "The data is no text in UTF-8, nor in UTF-16 with a byte order mark: it has a zero byte in line %d.",
                    Math.max(1, line));
        }
        PushbackReader all = new PushbackReader(text, Math.max(1, head.length()));
        all.unread(head.toString().toCharArray());
        return new TextSource(head.toString(), whole, all);
    }

    private static Charset takeCharset(BufferedInputStream bytes) throws IOException {
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (startsWith(bytes, UTF_8_MARK)) {
            mark = UTF_8_MARK.length;
        } else if (startsWith(bytes, UTF_16_BE_MARK)) {
            charset = StandardCharsets.UTF_16BE;
            mark = UTF_16_BE_MARK.length;
        } else if (startsWith(bytes, UTF_16_LE_MARK)) {
            charset = StandardCharsets.UTF_16LE;
            mark = UTF_16_LE_MARK.length;
        }
        bytes.skipNBytes(mark);
        return charset;
    }

    private static boolean startsWith(BufferedInputStream bytes, byte[] start) throws IOException {
        bytes.mark(start.length);
        byte[] found = bytes.readNBytes(start.length);
        bytes.reset();
        return Arrays.equals(found, start);
    }

    /** Reads some lines, however long they are; true if that is all there is. */
    private static boolean readHead(Reader text, StringBuilder head) throws IOException {
        char[] buffer = new char[BUFFER / 4];
        long lines = 0;
        while (head.length() < LONGEST_HEAD && (head.length() < HEAD_LENGTH || lines < HEAD_LINES)) {
            int length = text.read(buffer);
            if (length < 0) {
                return true;
            }
            for (int i = 0; i < length; i++) {
                lines += buffer[i] == '\n' || buffer[i] == '\r' ? 1 : 0;
            }
            head.append(buffer, 0, length);
        }
        return false;
    }

    /** The first lines, the last of which may be cut off unless the head is {@link #whole}. */
    String head() {
        return head;
    }

    /** Whether the head is all of the text. */
    boolean isWhole() {
        return whole;
    }

    /** The rest behind a part of the head; this source must not be used any more. */
    TextSource behind(int length) throws IOException {
        reader.skip(length);
        return new TextSource(head.substring(length), whole, reader);
    }

    /** All characters, those of the head among them. */
    Reader reader() {
        return reader;
    }
}
