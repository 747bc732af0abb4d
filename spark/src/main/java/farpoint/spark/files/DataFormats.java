package farpoint.spark.files;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Which of Spark's formats files are in, by the endings of their names. */
final class DataFormats {
    /** Text, fields and lines. */
    static final String CSV = "csv";

    static final String PARQUET = "parquet";

    /** The ending of CSV with tabulators between fields. */
    static final String TSV = "tsv";

    /** An object a line. */
    static final String JSON = "json";

    private static final Map<String, String> BY_ENDING = new TreeMap<>(Map.of(
            PARQUET, PARQUET, "orc", "orc", "csv", CSV, TSV, CSV, "json", JSON, "jsonl", JSON, "ndjson", JSON, "avro",
            "avro"));

    /** What stands behind the ending of a file that is packed. */
    private static final Set<String> PACKED = Set.of("gz", "bz2", "zst", "lz4", "deflate", "snappy");

    private DataFormats() {}

    /** The format that a name ends with; empty if it ends with none. */
    static Optional<String> ofName(String name) {
        return ending(name).map(BY_ENDING::get);
    }

    /** What a name ends with that says a format, in lower case; empty if it ends with no such thing. */
    static Optional<String> ending(String name) {
        String[] parts = name.toLowerCase(Locale.ROOT).split("\\.");
        int last = parts.length - 1;
        if (last > 0 && PACKED.contains(parts[last])) {
            last--;
        }
        return last < 1 || !BY_ENDING.containsKey(parts[last]) ? Optional.empty() : Optional.of(parts[last]);
    }

    /**
     * What the names of the files end with that Spark would read, as far as it says a format; where it says none, what the names of
     * the folders around them end with.
     */
    static Set<String> endings(FileSystem files, List<FileStatus> found) throws IOException {
        Set<String> endings = new TreeSet<>();
        for (FileStatus one : found) {
            Set<String> inside = one.isDirectory()
                    ? endings(files, List.of(files.listStatus(one.getPath(), DataFormats::isData)))
                    : Set.of();
            if (inside.isEmpty()) {
                ending(one.getPath().getName()).ifPresent(endings::add);
            }
            endings.addAll(inside);
        }
        return endings;
    }

    /**
     * The format of data.
     *
     * @param name as the user has it
     * @param endings as {@link #endings} gives them
     * @throws InvalidInputException if the endings say none, or several
     */
    static String of(String name, Set<String> endings) {
        Set<String> formats = endings.stream().map(BY_ENDING::get).collect(Collectors.toSet());
        if (formats.size() == 1) {
            return formats.iterator().next();
        }
        throw new InvalidInputException(
                "%s of '%s': name the format of the data, such as parquet, csv, json or orc. Endings that say it: %s.",
                formats.isEmpty()
                        ? "No format can be seen from the ending"
                        : "There are several formats (" + String.join(", ", endings) + ") among the files",
                name,
                String.join(", ", BY_ENDING.keySet()));
    }

    private static boolean isData(Path path) {
        return !path.getName().startsWith("_") && !path.getName().startsWith(".");
    }
}
