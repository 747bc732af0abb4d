package farpoint.spark.command;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.SparkException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;

/** What went wrong in Spark, in a sentence: its exceptions hold stacks of several machines, and the cause at their end. */
final class Failures {
    /** How an executor tells a mistake whose exception does not reach the driver. */
    private static final Pattern TOLD =
            Pattern.compile(Pattern.quote(InvalidInputException.class.getName()) + ": (.*)");

    private static final Pattern CONDITION = Pattern.compile("^\\[[A-Z0-9_.]+] ");
    private static final int MOST_LINES = 6;
    private static final Pattern STATE = Pattern.compile(" SQLSTATE: \\w+$");

    private Failures() {}

    /**
     * The sentence; empty for what is no failure of Spark's, of its jobs or of files, but a defect of this program.
     *
     * @param failure from Spark's methods, which declare none of theirs
     */
    static Optional<String> sentence(Throwable failure) {
        List<Throwable> chain = chain(failure);
        for (Throwable one : chain) {
            if (one instanceof InvalidInputException) {
                return Optional.of(one.getMessage());
            }
        }
        for (Throwable one : chain) {
            Matcher told = TOLD.matcher(String.valueOf(one.getMessage()));
            if (told.find()) {
                return Optional.of(told.group(1).trim());
            }
        }
        boolean isKnown = chain.stream()
                .anyMatch(one ->
                        one instanceof SparkThrowable || one instanceof SparkException || one instanceof IOException);
        return isKnown ? Optional.of(ofCause(chain.get(chain.size() - 1))) : Optional.empty();
    }

    private static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable one = failure; one != null && seen.add(one); one = one.getCause()) {
            chain.add(one);
        }
        return chain;
    }

    private static String ofCause(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        // What follows are plans of queries.
        long lines = cause instanceof AnalysisException ? 1 : MOST_LINES;
        String joined = message.lines()
                .map(String::trim)
                .filter(line -> !line.isEmpty())
                .limit(lines)
                .collect(Collectors.joining("; "));
        String text = STATE.matcher(CONDITION.matcher(joined).replaceFirst("")).replaceFirst("");
        String named = cause instanceof SparkThrowable ? text : cause.getClass().getSimpleName() + ": " + text;
        return "Spark says: " + (named.matches(".*[.!?]$") ? named : named + ".");
    }
}
