package farpoint.spark.files;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Which of Spark's formats files are in, by the endings of their names. */
final class DataFormats {
    /** Text, fields and lines. */
    static final String CSV = "csv";

    /** An object a line. */
    static final String JSON = "json";

    private static final Map<String, String> BY_ENDING = new TreeMap<>(Map.of(
            "parquet", "parquet", "orc", "orc", "csv", CSV, "tsv", CSV, "json", JSON, "jsonl", JSON, "ndjson", JSON,
            "avro", "avro"));

    /** What stands behind the ending of a file that is packed. */
    private static final Set<String> PACKED = Set.of("gz", "bz2", "zst", "lz4", "deflate", "snappy");

    private DataFormats() {}

    /** The format that a name ends with; empty if it ends with none. */
    static Optional<String> ofName(String name) {
        String[] parts = name.toLowerCase(Locale.ROOT).split("\\.");
        int last = parts.length - 1;
        if (last > 0 && PACKED.contains(parts[last])) {
            last--;
        }
        return last < 1 ? Optional.empty() : Optional.ofNullable(BY_ENDING.get(parts[last]));
    }

    /**
     * The format of data: what the names of the files and folders end with or, where these say nothing, the files in them.
     *
     * @param name as the user has it
     * @throws InvalidInputException if the endings say none, or several
     */
    static String of(String name, FileSystem files, List<FileStatus> found) throws IOException {
        Set<String> formats = new TreeSet<>();
        for (FileStatus one : found) {
            Optional<String> format = ofName(one.getPath().getName());
            formats.add(
                    format.isPresent() ? format.get() : ofFirstFile(files, one).orElse(""));
        }
        if (formats.size() == 1 && !formats.contains("")) {
            return formats.iterator().next();
        }
        formats.remove("");
        throw new InvalidInputException(
                "%s of '%s': name the format of the data, such as parquet, csv, json or orc. Endings that say it: %s.",
                formats.size() > 1
                        ? "There are several formats (" + String.join(", ", formats) + ") among the files"
                        : "No format can be seen from the ending",
                name,
                String.join(", ", BY_ENDING.keySet()));
    }

    /** By the first file in a folder that Spark would read. */
    private static Optional<String> ofFirstFile(FileSystem files, FileStatus folder) throws IOException {
        if (!folder.isDirectory()) {
            return Optional.empty();
        }
        FileStatus[] inside = files.listStatus(folder.getPath(), DataFormats::isData);
        Arrays.sort(inside);
        for (FileStatus one : inside) {
            Optional<String> format = one.isDirectory()
                    ? ofFirstFile(files, one)
                    : ofName(one.getPath().getName());
            if (format.isPresent()) {
                return format;
            }
        }
        return Optional.empty();
    }

    private static boolean isData(Path path) {
        return !path.getName().startsWith("_") && !path.getName().startsWith(".");
    }
}
