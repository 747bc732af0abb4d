package farpoint.stream;

import farpoint.run.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The text of a source as bytes of UTF-8, with a look at its first lines. Gzip is unpacked. A byte order mark says what the charset
 * is; without one it is UTF-8, whatever the platform's charset.
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
    private final InputStream bytes;

    private TextSource(String head, boolean whole, InputStream bytes) {
        this.head = head;
        this.whole = whole;
        this.bytes = bytes;
    }

    /**
     * Opens a source.
     *
     * @param in the bytes; closed with {@link #bytes}
     * @throws InvalidInputException if they are no text
     */
    static TextSource open(InputStream in) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(in, BUFFER);
        if (startsWith(raw, GZIP)) {
            raw = new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER);
        }
        InputStream text = withoutMark(raw);
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        boolean whole = readHead(text, first);
        String head = first.toString(StandardCharsets.UTF_8);
        int zero = head.indexOf('\0');
        if (zero >= 0) {
            long line = head.substring(0, zero).lines().count();
            throw new InvalidInputException(
                    "The data is no text in UTF-8, nor in UTF-16 with a byte order mark: it has a zero byte in line %d.",
                    Math.max(1, line));
        }
        PushbackInputStream all = new PushbackInputStream(text, Math.max(1, first.size()));
        all.unread(first.toByteArray());
        return new TextSource(head, whole, all);
    }

    private static InputStream withoutMark(BufferedInputStream bytes) throws IOException {
        if (startsWith(bytes, UTF_8_MARK)) {
            bytes.skipNBytes(UTF_8_MARK.length);
        } else if (startsWith(bytes, UTF_16_BE_MARK)) {
            bytes.skipNBytes(UTF_16_BE_MARK.length);
            return new Utf8Stream(new InputStreamReader(bytes, StandardCharsets.UTF_16BE));
        } else if (startsWith(bytes, UTF_16_LE_MARK)) {
            bytes.skipNBytes(UTF_16_LE_MARK.length);
            return new Utf8Stream(new InputStreamReader(bytes, StandardCharsets.UTF_16LE));
        }
        return bytes;
    }

    private static boolean startsWith(BufferedInputStream bytes, byte[] start) throws IOException {
        bytes.mark(start.length);
        byte[] found = bytes.readNBytes(start.length);
        bytes.reset();
        return Arrays.equals(found, start);
    }

    /** Reads some lines, however long they are; true if that is all there is. */
    private static boolean readHead(InputStream text, ByteArrayOutputStream head) throws IOException {
        byte[] buffer = new byte[BUFFER / 4];
        long lines = 0;
        while (head.size() < LONGEST_HEAD && (head.size() < HEAD_LENGTH || lines < HEAD_LINES)) {
            int length = text.read(buffer);
            if (length < 0) {
                return true;
            }
            for (int i = 0; i < length; i++) {
                lines += buffer[i] == '\n' || buffer[i] == '\r' ? 1 : 0;
            }
            head.write(buffer, 0, length);
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

    /** The rest behind a part of the head that is in ASCII; this source must not be used any more. */
    TextSource behind(int length) throws IOException {
        bytes.skipNBytes(length);
        return new TextSource(head.substring(length), whole, bytes);
    }

    /** All bytes, those of the head among them. */
    InputStream bytes() {
        return bytes;
    }
}
