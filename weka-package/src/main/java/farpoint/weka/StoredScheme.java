package farpoint.weka;

import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How classifiers and filters are stored, and copied, by Weka: settings as text and models as model files, which outlive the
 * classes of values and detectors. What other versions have stored with classes that are not these is refused in a sentence.
 */
public final class StoredScheme {
    static final String REFUSAL = "This was stored by another version of Farpoint and cannot be read here: train it"
            + " anew, or use a model file (-save-model-file) if that version wrote one.";

    private StoredScheme() {}

    /** Reads the fields of a scheme. */
    public static void readFields(ObjectInputStream in) throws IOException {
        try {
            in.defaultReadObject();
        } catch (InvalidObjectException e) {
            throw e;
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw refusal(e);
        }
    }

    /** Writes values after the fields. */
    static void writeSettings(ObjectOutputStream out, ParameterValues values) throws IOException {
        out.writeObject(new LinkedHashMap<>(values.asText()));
    }

    /** Reads what {@link #writeSettings} wrote, maybe before there were all of these parameters. */
    static ParameterValues readSettings(ObjectInputStream in, List<Parameter<?>> parameters) throws IOException {
        Map<String, String> text = new LinkedHashMap<>();
        try {
            ((Map<?, ?>) in.readObject()).forEach((name, value) -> text.put((String) name, (String) value));
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw refusal(e);
        }
        try {
            return ParameterValues.restore(parameters, text);
        } catch (InvalidInputException e) {
            throw (InvalidObjectException) new InvalidObjectException(e.getMessage() + " " + REFUSAL).initCause(e);
        }
    }

    static InvalidObjectException refusal(Exception cause) {
        return (InvalidObjectException) new InvalidObjectException(REFUSAL).initCause(cause);
    }
}
