package farpoint.state;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A {@link State} as bytes that one version of the program hands to another process of the same version; what is kept is a model
 * file.
 */
public final class StateBytes {
    private StateBytes() {}

    /** The bytes: length of the JSON, JSON, block of arrays. */
    public static byte[] of(State state) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        JsonObject json = StateCodec.encode(state, block);
        byte[] header = JsonWriter.string(json).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(Math.addExact(Integer.BYTES + header.length, block.size()));
        bytes.putInt(header.length).put(header).put(block.toByteArray());
        return bytes.array();
    }

    /** Reads what {@link #of} has written. */
    public static State read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int length = buffer.getInt();
        String json = new String(bytes, Integer.BYTES, length, StandardCharsets.UTF_8);
        int start = Integer.BYTES + length;
        try {
            return StateCodec.decode(
                    JsonParser.object().from(json),
                    buffer.slice(start, bytes.length - start).order(ByteOrder.LITTLE_ENDIAN));
        } catch (JsonParserException e) {
            throw State.damaged("its header is no JSON");
        }
    }
}
