package farpoint.spark.command;

import farpoint.run.CancelledException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.util.VersionInfo;
import org.apache.spark.SparkThrowable;

/** What users of Spark often meet, whose exceptions leave out the file, the host or what to do. */
final class KnownFailures {
    private static final Pattern STOPPED =
            Pattern.compile("stopped SparkContext|SparkContext (was|has been) (shut ?down|stopped)");

    private static final Pattern NO_CONNECTOR = Pattern.compile("Class (\\S+\\.(\\w+)\\.\\w*FileSystem) not found");

    private static final Pattern NO_SCHEME = Pattern.compile("No FileSystem for scheme \"([^\"]+)\"");

    /** Hadoop's, by the package of their class. */
    private static final Map<String, String> CONNECTORS = Map.of("s3a", "hadoop-aws", "azurebfs", "hadoop-azure");

    private static final Pattern CALL = Pattern.compile("Call From \\S+ to (\\S+) failed");
    private static final Pattern DESTINATION = Pattern.compile("destination host is: \\W*([\\w.:-]+)");

    private final List<Throwable> chain;

    /**
     * Looks at a failure.
     *
     * @param chain it, its cause, and so on
     */
    KnownFailures(List<Throwable> chain) {
        this.chain = chain;
    }

    /** The sentence, if it is known. */
    Optional<String> sentence() {
        return first(KnownFailures::stopped)
                .or(() -> first(KnownFailures::connector))
                .or(() -> first(KnownFailures::unreachable))
                .or(() -> parameter("DATA_SOURCE_NOT_FOUND", "provider").map(KnownFailures::unknownFormat))
                .or(() -> parameter("CONFLICTING_DIRECTORY_STRUCTURES", "discoveredBasePaths")
                        .map(KnownFailures::severalFolders))
                .or(this::noRow)
                .or(this::unreadable);
    }

    private Optional<String> first(Function<Throwable, Optional<String>> sentence) {
        return chain.stream().map(sentence).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> stopped(Throwable one) {
        if (one instanceof CancelledException || one instanceof InterruptedException) {
            return Optional.of("The run was cancelled.");
        }
        return STOPPED.matcher(String.valueOf(one.getMessage())).find()
                ? Optional.of("Spark has stopped: the run was cancelled, or the cluster has ended it.")
                : Optional.empty();
    }

    private static Optional<String> connector(Throwable one) {
        String message = String.valueOf(one.getMessage());
        Matcher scheme = NO_SCHEME.matcher(message);
        if (scheme.find()) {
            return Optional.of("Nothing on Spark's class path reads '" + scheme.group(1)
                    + "://...': spark-submit adds a connector by --packages.");
        }
        Matcher missing = NO_CONNECTOR.matcher(message);
        if (!missing.find()) {
            return Optional.empty();
        }
        String module = CONNECTORS.get(missing.group(2));
        String what = module == null ? "of the path (" + missing.group(1) + ")" : "for " + missing.group(2);
        String how = module == null ? "" : " org.apache.hadoop:" + module + ":" + VersionInfo.getVersion();
        return Optional.of("The connector " + what + " is not on Spark's class path; spark-submit adds it by --packages"
                + how + ".");
    }

    private static Optional<String> unreachable(Throwable one) {
        String message = String.valueOf(one.getMessage());
        if (one instanceof UnknownHostException) {
            Matcher host = DESTINATION.matcher(message);
            return Optional.of("The host '" + (host.find() ? host.group(1) : message) + "' is unknown.");
        }
        Matcher call = CALL.matcher(message);
        return call.find()
                ? Optional.of("'" + call.group(1) + "' cannot be reached: " + SparkText.of(deepest(one)) + ".")
                : Optional.empty();
    }

    private static Throwable deepest(Throwable one) {
        return Stream.iterate(one, each -> each != null, Throwable::getCause)
                .limit(100)
                .reduce(one, (earlier, later) -> later);
    }

    private static String unknownFormat(String name) {
        return "Spark has no format '" + name
                + "' here: take parquet, csv, json or orc, or add another one by --packages of spark-submit.";
    }

    private static String severalFolders(String paths) {
        return "There are columns in the names of folders in several places, which Spark does not join: "
                + paths.lines()
                        .map(String::trim)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(", "))
                + ". Name the folder around them.";
    }

    private Optional<String> noRow() {
        Optional<String> line = parameter("MALFORMED_CSV_RECORD", "badRecord").map(text -> "'" + text + "'");
        return parameter("MALFORMED_RECORD_IN_PARSING", "badRecord")
                .map(parsed -> file().map(path -> "The file '" + path + "'").orElse("The data")
                        + " has a line that is no row: " + line.orElseGet(() -> SparkText.of(last())) + ".");
    }

    private Optional<String> unreadable() {
        return file().map(path -> "The file '" + path + "' cannot be read: " + SparkText.of(last()) + ".");
    }

    private Optional<String> file() {
        return parameter("FAILED_READ_FILE", "path");
    }

    private Throwable last() {
        return chain.get(chain.size() - 1);
    }

    /** What Spark says with one of its error conditions. */
    private Optional<String> parameter(String condition, String name) {
        return first(one -> one instanceof SparkThrowable spark
                        && String.valueOf(spark.getCondition()).startsWith(condition)
                ? Optional.ofNullable(spark.getMessageParameters().get(name))
                : Optional.empty());
    }
}
