package farpoint.state;

import farpoint.params.Words;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A tree of named values: whole numbers, numbers, texts, arrays of numbers, and further states, single or in lists. Reading
 * checks the type and length of what it finds, so that a damaged file cannot build a broken model.
 */
public final class State {
    private final LinkedHashMap<String, Object> values = new LinkedHashMap<>();

    /** Sets a whole number. */
    public State put(String name, int value) {
        return set(name, value);
    }

    /** Sets a number, which must be finite. */
    public State put(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value);
        }
        return set(name, value);
    }

    /** Sets a text. */
    public State put(String name, String value) {
        return set(name, value);
    }

    /** Sets a choice. */
    public State put(String name, Enum<?> value) {
        return set(name, Words.of(value));
    }

    /** Sets an array of numbers. It is not copied. */
    public State put(String name, double[] value) {
        return set(name, value);
    }

    /** Sets an array of floats. It is not copied. */
    public State put(String name, float[] value) {
        return set(name, value);
    }

    /** Sets an array of whole numbers. It is not copied. */
    public State put(String name, int[] value) {
        return set(name, value);
    }

    /** Sets a state. */
    public State put(String name, State value) {
        return set(name, value);
    }

    /** Sets a list of states. */
    public State put(String name, List<State> value) {
        return set(name, List.copyOf(value));
    }

    /** Sets a list of texts. */
    public State putTexts(String name, List<String> value) {
        return set(name, List.copyOf(value));
    }

    /** Whether there is a value. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** A whole number in [min, max]. */
    public int integer(String name, int min, int max) {
        int value = get(name, Integer.class);
        if (value < min || value > max) {
            throw damaged("'%s' is %d, not between %d and %d", name, value, min, max);
        }
        return value;
    }

    /** A finite number. */
    public double number(String name) {
        Object value = values.get(name);
        return value instanceof Integer whole ? whole : get(name, Double.class);
    }

    /** A text. */
    public String text(String name) {
        return get(name, String.class);
    }

    /** One of an enum's constants. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        String word = text(name);
        for (E constant : type.getEnumConstants()) {
            if (Words.of(constant).equals(word)) {
                return constant;
            }
        }
        throw damaged("'%s' is '%s', which is unknown", name, word);
    }

    /** An array of {@code length} finite numbers. */
    public double[] numbers(String name, long length) {
        double[] value = numbers(name);
        requireLength(name, value.length, length);
        return value;
    }

    /** An array of finite numbers of any length. */
    public double[] numbers(String name) {
        double[] value = get(name, double[].class);
        for (double v : value) {
            if (!Double.isFinite(v)) {
                throw damaged("'%s' holds %s", name, v);
            }
        }
        return value;
    }

    /** Whether there is an array of floats. */
    public boolean hasFloats(String name) {
        return values.get(name) instanceof float[];
    }

    /** An array of {@code length} finite floats. */
    public float[] floats(String name, long length) {
        float[] value = get(name, float[].class);
        for (float v : value) {
            if (!Float.isFinite(v)) {
                throw damaged("'%s' holds %s", name, v);
            }
        }
        requireLength(name, value.length, length);
        return value;
    }

    /** An array of {@code length} numbers that may be infinite or NaN. */
    public double[] anyNumbers(String name, long length) {
        double[] value = get(name, double[].class);
        requireLength(name, value.length, length);
        return value;
    }

    /** An array of {@code length} whole numbers in [min, max]. */
    public int[] integers(String name, int min, int max, long length) {
        int[] value = integers(name, min, max);
        requireLength(name, value.length, length);
        return value;
    }

    /** An array of whole numbers in [min, max]. */
    public int[] integers(String name, int min, int max) {
        int[] value = get(name, int[].class);
        for (int v : value) {
            if (v < min || v > max) {
                throw damaged("'%s' holds %d, not between %d and %d", name, v, min, max);
            }
        }
        return value;
    }

    /** A state. */
    public State child(String name) {
        return get(name, State.class);
    }

    /** A list of states. */
    public List<State> children(String name) {
        return list(name, State.class);
    }

    /** A list of texts. */
    public List<String> texts(String name) {
        return list(name, String.class);
    }

    /** A state of labelled numbers and texts. */
    public static State ofScalars(Map<String, ?> scalars) {
        State state = new State();
        scalars.forEach((label, value) -> state.set(
                label,
                value instanceof Number n && !(n instanceof Integer)
                        ? (Object) n.doubleValue()
                        : value instanceof Integer whole ? whole : String.valueOf(value)));
        return state;
    }

    /** All values, which are numbers and texts, by label and in order. */
    public Map<String, Object> scalars() {
        Map<String, Object> scalars = new LinkedHashMap<>();
        values.forEach((label, value) -> {
            if (!(value instanceof Number) && !(value instanceof String)) {
                throw damaged("'%s' has the wrong type", label);
            }
            scalars.put(label, value);
        });
        return scalars;
    }

    /** All values, which are texts, by name and in order. */
    public Map<String, String> asTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.keySet().forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    /** All values by name, in order: Integer, Double, String, double[], float[], int[], State, or a list of states or texts. */
    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    State set(String name, Object value) {
        if (values.put(name, value) != null) {
            throw new IllegalArgumentException("there is a '" + name + "' already");
        }
        return this;
    }

    /** What is wrong with a file, as the exception to throw. */
    public static InvalidInputException damaged(String format, Object... arguments) {
        return new InvalidInputException(
                "The model file is damaged: %s.", String.format(Locale.ROOT, format, arguments));
    }

    private static void requireLength(String name, int actual, long expected) {
        if (actual != expected) {
            throw damaged("'%s' has %d values instead of %d", name, actual, expected);
        }
    }

    private <T> List<T> list(String name, Class<T> type) {
        List<T> elements = new ArrayList<>();
        for (Object element : get(name, List.class)) {
            if (!type.isInstance(element)) {
                throw damaged("'%s' holds something else than it should", name);
            }
            elements.add(type.cast(element));
        }
        return elements;
    }

    private <T> T get(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw damaged(value == null ? "'%s' is missing" : "'%s' has the wrong type", name);
        }
        return type.cast(value);
    }
}
