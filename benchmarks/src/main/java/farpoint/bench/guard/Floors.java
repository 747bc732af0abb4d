package farpoint.bench.guard;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The recorded floors, ratios by the names of the measurements; some for a kind of processor only. */
public final class Floors {
    /** A measurement fails below this share of its floor. */
    public static final double TOLERANCE = 0.75;

    private final Properties values;
    private final String kind;

    /** Of lines as the file has them. */
    Floors(Properties values, String kind) {
        this.values = values;
        this.kind = kind;
    }

    /**
     * Reads the file of floors.
     *
     * @param kind the kind of processor, such as avx2
     */
    public static Floors read(String kind) {
        try (Reader in =
                new InputStreamReader(Floors.class.getResourceAsStream("floors.properties"), StandardCharsets.UTF_8)) {
            Properties values = new Properties();
            values.load(in);
            return new Floors(values, kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the measurements that have floors. */
    public Set<String> names() {
        return values.stringPropertyNames().stream()
                .map(name -> name.replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The floor of a measurement: that of the kind of processor, else that of all; empty if none is recorded. */
    public OptionalDouble of(String name) {
        String text = values.getProperty(name + "." + kind, values.getProperty(name));
        return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.trim()));
    }
}
