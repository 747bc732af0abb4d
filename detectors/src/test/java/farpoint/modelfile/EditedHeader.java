package farpoint.modelfile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A model file whose JSON header is changed as another version would have written it; the checksum is made right again. */
final class EditedHeader {
    private static final int PREFIX = 16;
    private static final int LENGTH_AT = 12;
    private static final int ALIGNMENT = 8;
    private static final int CHECKSUM = 32;

    private final byte[] file;
    private final int length;
    private String json;

    EditedHeader(Path file) {
        try {
            this.file = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length = ByteBuffer.wrap(this.file).order(ByteOrder.LITTLE_ENDIAN).getInt(LENGTH_AT);
        json = new String(this.file, PREFIX, length, StandardCharsets.UTF_8).stripTrailing();
    }

    /** Without a parameter. */
    EditedHeader without(String parameter) {
        return replaced(
                "(\"parameters\":\\{[^}]*?)" + Pattern.quote("\"" + parameter + "\":") + "\"[^\"]*\",?([^}]*\\})",
                "$1$2");
    }

    /** With a further parameter, the first. */
    EditedHeader with(String parameter, String value) {
        return replaced("\"parameters\":\\{", "\"parameters\":{\"" + parameter + "\":\"" + value + "\",");
    }

    /** As another version has written it. */
    EditedHeader ofVersion(String version) {
        return replaced("\"version\":\"[^\"]*\"", "\"version\":\"" + version + "\"");
    }

    /** With other JSON wherever a pattern matches. */
    EditedHeader replaced(String pattern, String replacement) {
        String before = json;
        json = json.replaceFirst(pattern, replacement).replace(",}", "}");
        assertTrue(!json.equals(before), "nothing to replace: " + pattern);
        return this;
    }

    byte[] toBytes() {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        int padded = (PREFIX + text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - PREFIX;
        byte[] header = Arrays.copyOf(text, padded);
        Arrays.fill(header, text.length, padded, (byte) ' ');
        int block = file.length - PREFIX - length - CHECKSUM;
        ByteBuffer out = ByteBuffer.allocate(PREFIX + padded + block + CHECKSUM).order(ByteOrder.LITTLE_ENDIAN);
        out.put(file, 0, LENGTH_AT).putInt(padded).put(header).put(file, PREFIX + length, block);
        return out.put(sha256(out.array(), out.position())).array();
    }

    private static byte[] sha256(byte[] bytes, int length) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(bytes, length));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
