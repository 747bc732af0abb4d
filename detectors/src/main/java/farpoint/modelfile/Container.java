package farpoint.modelfile;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import farpoint.run.InvalidInputException;
import farpoint.run.Version;
import farpoint.state.State;
import farpoint.state.StateCodec;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The bytes of a model file: magic, format version, header length, JSON header, block of arrays, SHA-256 of all before.
 * Every later format keeps the first three and the header's "program", so that an older program can say what is needed.
 */
final class Container {
    /** The version that this program writes; it reads this one and, which has no array of floats, the first. */
    static final int FORMAT = 2;

    private static final byte[] MAGIC = "FARPOINT".getBytes(StandardCharsets.US_ASCII);
    private static final int PREFIX = MAGIC.length + 2 * Integer.BYTES;
    private static final int CHECKSUM = 32;
    private static final int ALIGNMENT = 8;
    private static final int MAX_DEPTH = 32;

    private Container() {}

    static byte[] encode(State state) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        JsonObject header = new JsonObject();
        header.put("program", Version.current());
        header.put("content", StateCodec.encode(state, block));
        byte[] json = padded(JsonWriter.string(header).getBytes(StandardCharsets.UTF_8));
        ByteBuffer file = ByteBuffer.allocate(Math.addExact(PREFIX + json.length + CHECKSUM, block.size()))
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(MAGIC).putInt(FORMAT).putInt(json.length).put(json).put(block.toByteArray());
        byte[] sum = sha256(file.array(), file.position());
        return file.put(sum).array();
    }

    /** @throws InvalidInputException if the bytes are no model file, are damaged or of a newer format */
    static State decode(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < PREFIX + CHECKSUM || !Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC)) {
            throw new InvalidInputException("This is no Farpoint model file.");
        }
        int format = file.getInt(MAGIC.length);
        int headerLength = file.getInt(MAGIC.length + Integer.BYTES);
        if (format < 1 || headerLength < 0 || headerLength > bytes.length - PREFIX - CHECKSUM) {
            throw State.damaged("its prefix makes no sense");
        }
        String json = new String(bytes, PREFIX, headerLength, StandardCharsets.UTF_8);
        if (format > FORMAT) {
            throw new InvalidInputException(
                    "The model file has format %d. Farpoint %s reads formats 1 to %d; Farpoint %s or newer is needed.",
                    format, Version.current(), FORMAT, parse(json).getString("program", "(unknown)"));
        }
        int content = bytes.length - CHECKSUM;
        byte[] sum = Arrays.copyOfRange(bytes, content, bytes.length);
        if (!Arrays.equals(sum, sha256(bytes, content))) {
            throw State.damaged("its checksum does not match");
        }
        JsonObject state = parse(json).getObject("content");
        if (state == null) {
            throw State.damaged("'content' is missing");
        }
        int start = PREFIX + headerLength;
        return StateCodec.decode(state, file.slice(start, content - start).order(ByteOrder.LITTLE_ENDIAN));
    }

    private static byte[] padded(byte[] json) {
        int excess = (PREFIX + json.length) % ALIGNMENT;
        byte[] padded = Arrays.copyOf(json, excess == 0 ? json.length : json.length + ALIGNMENT - excess);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    private static JsonObject parse(String json) {
        requireShallow(json);
        try {
            return JsonParser.object().from(json);
        } catch (JsonParserException e) {
            throw State.damaged("its header is no JSON");
        }
    }

    /** The parser recurses: nesting that could exhaust its stack is refused first. */
    private static void requireShallow(String json) {
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (text && c == '\\') {
                i++;
            } else if (c == '"') {
                text = !text;
            } else if (!text && (c == '{' || c == '[')) {
                depth++;
            } else if (!text && (c == '}' || c == ']')) {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                throw State.damaged("its header is nested too deep");
            }
        }
    }

    private static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
