package farpoint.spark.command;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkException;
import org.apache.spark.SparkThrowable;

/** What went wrong in Spark, in a sentence: its exceptions hold stacks of several machines, and the cause at their end. */
final class Failures {
    /** How an executor tells a mistake whose exception does not reach the driver. */
    private static final Pattern TOLD =
            Pattern.compile(Pattern.quote(InvalidInputException.class.getName()) + ": (.*)");

    /** What says only that something else has failed. */
    private static final Set<String> EMPTY = Set.of("TASK_WRITE_FAILED", "INTERNAL_ERROR");

    private static final Pattern LIBRARY = Pattern.compile("(java|javax|jdk|scala)\\..*");

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
        return new KnownFailures(chain)
                .sentence()
                .or(() ->
                        chain.stream().anyMatch(Failures::isOfSpark) ? Optional.of(ofSpark(chain)) : Optional.empty());
    }

    private static boolean isOfSpark(Throwable one) {
        return one instanceof SparkThrowable
                || one instanceof SparkException
                || one instanceof IOException
                || one instanceof IllegalArgumentException && isThrownBySpark(one);
    }

    /** As where an option is missing that a source of data needs. */
    private static boolean isThrownBySpark(Throwable one) {
        return Arrays.stream(one.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !LIBRARY.matcher(name).matches())
                .findFirst()
                .filter(name -> name.startsWith("org.apache."))
                .isPresent();
    }

    private static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable one = failure; one != null && seen.add(one); one = one.getCause()) {
            chain.add(one);
        }
        return chain;
    }

    /** What Spark itself says, which may name a file, and the cause at the end. */
    private static String ofSpark(List<Throwable> chain) {
        Throwable cause = chain.get(chain.size() - 1);
        Throwable told =
                chain.stream().filter(Failures::hasCondition).findFirst().orElse(cause);
        return "Spark says: " + SparkText.of(told) + (told == cause ? "." : " (" + SparkText.of(cause) + ").");
    }

    private static boolean hasCondition(Throwable one) {
        return one instanceof SparkThrowable spark
                && spark.getCondition() != null
                && !EMPTY.contains(spark.getCondition());
    }
}
