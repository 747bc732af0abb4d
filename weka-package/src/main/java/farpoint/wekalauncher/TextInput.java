package farpoint.wekalauncher;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A text file in UTF-8, with a byte order mark or without, plain or gzip, whatever the locale: Weka reads files in the
 * character set of the locale, takes the mark for text, and replaces by question marks what it cannot decode.
 */
final class TextInput {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] UTF16_MARK = {(byte) 0xfe, (byte) 0xff};
    private static final byte[] UTF16_REVERSED = {(byte) 0xff, (byte) 0xfe};

    private final Path file;

    TextInput(Path file) {
        this.file = file;
    }

    /** Whether the file begins with a byte order mark of UTF-8. */
    boolean hasMark() throws IOException {
        try (InputStream in = plain()) {
            return startsWith(in, UTF8_MARK);
        }
    }

    /**
     * The text, without the mark. Reading throws a {@link CharacterCodingException} at a byte that is no UTF-8.
     *
     * @throws UserError if it begins with the mark of another character set
     */
    BufferedReader open() throws IOException {
        InputStream in = plain();
        try {
            if (startsWith(in, UTF16_MARK) || startsWith(in, UTF16_REVERSED)) {
                throw new UserError("The file '" + file + "' is written in UTF-16; save it in UTF-8, as text is read.");
            }
            if (startsWith(in, UTF8_MARK)) {
                in.skipNBytes(UTF8_MARK.length);
            }
            return new BufferedReader(new InputStreamReader(in, decoder()));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** What to tell the user after a {@link CharacterCodingException}. */
    UserError wrongCharacterSet() {
        return new UserError("The file '" + file + "' is not written in UTF-8, as text is read" + firstWrongLine()
                + "; save it in UTF-8.");
    }

    private String firstWrongLine() {
        try (InputStream in = plain()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                } else if (isText(line.toByteArray())) {
                    line.reset();
                    number++;
                } else {
                    break;
                }
            }
            return " (line " + number + ")";
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean isText(byte[] line) {
        try {
            decoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private InputStream plain() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            return startsWith(bytes, GZIP) ? new BufferedInputStream(new GZIPInputStream(bytes)) : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static boolean startsWith(InputStream in, byte[] start) throws IOException {
        in.mark(start.length);
        byte[] first = in.readNBytes(start.length);
        in.reset();
        return Arrays.equals(first, start);
    }
}
