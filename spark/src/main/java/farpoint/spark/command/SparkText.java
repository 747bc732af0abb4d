package farpoint.spark.command;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;

/** The message of an exception, without what only programmers need. */
final class SparkText {
    private static final Pattern CONDITION = Pattern.compile("^\\[[A-Z0-9_.]+] ");
    private static final Pattern STATE = Pattern.compile(" SQLSTATE: \\w+$");
    private static final Pattern END = Pattern.compile("[.;\\s]+$");
    private static final int MOST_LINES = 6;

    private SparkText() {}

    /** In a line, without a full stop; what Spark has not written is named by its class. */
    static String of(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        // What follows are plans of queries.
        long lines = failure instanceof AnalysisException ? 1 : MOST_LINES;
        String joined = message.lines()
                .map(String::trim)
                .filter(line -> !line.isEmpty())
                .limit(lines)
                .collect(Collectors.joining("; "));
        String text = STATE.matcher(CONDITION.matcher(joined).replaceFirst("")).replaceFirst("");
        String plain = END.matcher(text).replaceFirst("");
        return failure instanceof SparkThrowable ? plain : failure.getClass().getSimpleName() + ": " + plain;
    }
}
