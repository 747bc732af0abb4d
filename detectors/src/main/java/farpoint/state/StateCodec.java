package farpoint.state;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import farpoint.run.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Between a {@link State} and a JSON object with a block of arrays: an array stands in the JSON as its type, its offset in
 * the block (bytes, a multiple of 8) and its length; its values stand in the block, little-endian.
 */
public final class StateCodec {
    private static final String ARRAY = "array";
    private static final String FLOAT64 = "float64";
    private static final String FLOAT32 = "float32";
    private static final String INT32 = "int32";
    private static final int ALIGNMENT = 8;

    /** Leaves room for a header of 16 MiB in an array of bytes. */
    private static final int LARGEST_BLOCK = Integer.MAX_VALUE - (1 << 24);

    private StateCodec() {}

    /**
     * Encodes a state; its arrays are appended to the block.
     *
     * @throws InvalidInputException if the block would grow beyond 2 GB
     */
    public static JsonObject encode(State state, ByteArrayOutputStream block) {
        JsonObject json = new JsonObject();
        state.values().forEach((name, value) -> json.put(name, encodeValue(value, block)));
        return json;
    }

    private static Object encodeValue(Object value, ByteArrayOutputStream block) {
        if (value instanceof State child) {
            return encode(child, block);
        }
        if (value instanceof List<?> list) {
            JsonArray array = new JsonArray();
            list.forEach(element -> array.add(encodeValue(element, block)));
            return array;
        }
        if (value instanceof double[] numbers) {
            ByteBuffer bytes = littleEndian((long) numbers.length * Double.BYTES, block);
            bytes.asDoubleBuffer().put(numbers);
            return append(FLOAT64, numbers.length, bytes, block);
        }
        if (value instanceof float[] numbers) {
            ByteBuffer bytes = littleEndian((long) numbers.length * Float.BYTES, block);
            bytes.asFloatBuffer().put(numbers);
            return append(FLOAT32, numbers.length, bytes, block);
        }
        if (value instanceof int[] numbers) {
            ByteBuffer bytes = littleEndian((long) numbers.length * Integer.BYTES, block);
            bytes.asIntBuffer().put(numbers);
            return append(INT32, numbers.length, bytes, block);
        }
        return value;
    }

    private static ByteBuffer littleEndian(long length, ByteArrayOutputStream block) {
        if (block.size() + length > LARGEST_BLOCK) {
            throw new InvalidInputException("What is to be stored is too large for a model file, which takes 2 GB.");
        }
        return ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static JsonObject append(String type, int length, ByteBuffer bytes, ByteArrayOutputStream block) {
        JsonObject reference = new JsonObject();
        reference.put(ARRAY, type);
        reference.put("offset", block.size());
        reference.put("length", length);
        block.writeBytes(bytes.array());
        while (block.size() % ALIGNMENT != 0) {
            block.write(0);
        }
        return reference;
    }

    /**
     * Decodes a state. Arrays are checked against the block before anything is allocated for them.
     *
     * @param block all arrays' bytes
     */
    public static State decode(JsonObject json, ByteBuffer block) {
        State state = new State();
        for (Map.Entry<String, Object> entry : json.entrySet()) {
            state.set(entry.getKey(), decodeValue(entry.getKey(), entry.getValue(), block));
        }
        return state;
    }

    private static Object decodeValue(String name, Object value, ByteBuffer block) {
        if (value instanceof JsonObject object) {
            return object.has(ARRAY) ? decodeArray(name, object, block) : decode(object, block);
        }
        if (value instanceof JsonArray array) {
            List<Object> list = new ArrayList<>();
            array.forEach(element -> list.add(decodeValue(name, element, block)));
            return list;
        }
        if (value instanceof Integer || value instanceof String) {
            return value;
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        throw State.damaged("'%s' has the wrong type", name);
    }

    private static Object decodeArray(String name, JsonObject reference, ByteBuffer block) {
        String type = reference.getString(ARRAY);
        int offset = reference.getInt("offset", -1);
        int length = reference.getInt("length", -1);
        int width = FLOAT64.equals(type) ? Double.BYTES : Integer.BYTES;
        boolean known = FLOAT64.equals(type) || FLOAT32.equals(type) || INT32.equals(type);
        if (!known || offset < 0 || length < 0 || offset + (long) length * width > block.limit()) {
            throw State.damaged("the array '%s' lies outside the file", name);
        }
        ByteBuffer slice = block.slice(offset, length * width).order(ByteOrder.LITTLE_ENDIAN);
        if (width == Double.BYTES) {
            double[] numbers = new double[length];
            slice.asDoubleBuffer().get(numbers);
            return numbers;
        }
        if (FLOAT32.equals(type)) {
            float[] numbers = new float[length];
            slice.asFloatBuffer().get(numbers);
            return numbers;
        }
        int[] numbers = new int[length];
        slice.asIntBuffer().get(numbers);
        return numbers;
    }
}
