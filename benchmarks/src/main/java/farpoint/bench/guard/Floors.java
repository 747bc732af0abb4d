package farpoint.bench.guard;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.Properties;

/** The recorded floors, ratios by the names of the measurements; some for a kind of processor only. */
public final class Floors {
    /** A measurement fails below this share of its floor. */
    public static final double TOLERANCE = 0.75;

    private final Properties values;
    private final String kind;

    private Floors(Properties values, String kind) {
        this.values = values;
        this.kind = kind;
    }

    /**
     * Reads the file of floors.
     *
     * @param kind the kind of processor, such as avx2
     */
    public static Floors read(String kind) {
        try (Reader in = new InputStreamReader(
                Floors.class.getResourceAsStream("floors.properties"), StandardCharsets.UTF_8)) {
            Properties values = new Properties();
            values.load(in);
            return new Floors(values, kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The floor of a measurement: that of the kind of processor, else that of all; empty if none is recorded. */
    public OptionalDouble of(String name) {
        String text = values.getProperty(name + "." + kind, values.getProperty(name));
        return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.trim()));
    }
}
