package farpoint.elki;

import elki.data.type.NoSupportedDataTypeException;
import elki.datasource.bundle.MultipleObjectsBundle;
import elki.utilities.exceptions.APIViolationException;
import elki.utilities.exceptions.AbortException;
import elki.utilities.optionhandling.ParameterException;
import farpoint.files.UserFiles;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells mistakes of the user from failures of the program, and says each in one sentence. */
final class UserMistakes {
    /** ELKI's message for a class name or alias that it does not know: option, class of things, what was typed. */
    private static final Pattern UNKNOWN_CLASS =
            Pattern.compile("Parameter '(\\S+)' Class .*not found.* implementation of (\\S+)\nRead: (.*)\n(?s:.*)");

    /** What ELKI adds to a message: the text of the option. */
    private static final Pattern EXPECTED = Pattern.compile("\nExpected: (?s:.*)");

    /** A row of an ARFF file ends too early. Lines count from the one after @data; at a line feed, the next has begun. */
    private static final Pattern SHORT_ROW =
            Pattern.compile("Expected word token, got: Token\\[EO([LF])], line (\\d+)");

    private static final String PARSERS = "elki.datasource.";

    private UserMistakes() {}

    /** The sentence for the user; empty if the failure is no mistake of the user. */
    static Optional<String> sentence(Throwable failure) {
        Optional<String> fileName = fileName(failure);
        if (fileName.isPresent()) {
            return fileName;
        }
        if (failure instanceof ParameterException) {
            return Optional.of(withCause(option(failure.getMessage()), failure.getCause()));
        }
        if (failure instanceof NoSupportedDataTypeException) {
            return Optional.of("The algorithm cannot work on this data: "
                    + oneLine(failure.getMessage()).replaceFirst("^No", "no"));
        }
        if (failure.getCause() instanceof IOException cause && isAboutFile(failure)) {
            return Optional.of(file(cause));
        }
        if (failure instanceof OutOfMemoryError) {
            return Optional.of(
                    "There is not enough memory for this data; raise the limit with java -Xmx, such as -Xmx4g.");
        }
        if (failure instanceof IndexOutOfBoundsException && isThrownThrough(failure, MultipleObjectsBundle.class)) {
            return Optional.of(
                    "Some rows of the data have text and others have none; a column of text is a label, and all"
                            + " rows must have the same columns (in CSV files a missing value is written NaN).");
        }
        boolean meant = failure instanceof AbortException && !(failure instanceof APIViolationException)
                || failure instanceof InvalidInputException
                || failure instanceof UserMistake
                || isFromParser(failure);
        return meant && failure.getMessage() != null ? Optional.of(data(failure)) : Optional.empty();
    }

    /** Letters that this locale's charset does not have cannot be in a file's name, and ELKI's message does not say so. */
    private static Optional<String> fileName(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof InvalidPathException wrong) {
                return Optional.of(UserFiles.notUsable(wrong.getInput()).getMessage());
            }
        }
        return Optional.empty();
    }

    private static String data(Throwable failure) {
        Matcher shortRow = SHORT_ROW.matcher(failure.getMessage());
        if (!shortRow.matches()) {
            return oneLine(failure.getMessage());
        }
        int line = Integer.parseInt(shortRow.group(2)) - (shortRow.group(1).equals("L") ? 1 : 0);
        return "Line " + line + " of the ARFF file's data has fewer values than there are attributes.";
    }

    private static String option(String message) {
        Matcher unknown = UNKNOWN_CLASS.matcher(message);
        if (unknown.matches()) {
            return "There is no '" + unknown.group(3) + "' for the option -" + unknown.group(1)
                    + ": it is neither an alias nor the name of a class that implements " + unknown.group(2) + ".";
        }
        return oneLine(EXPECTED.matcher(message).replaceFirst("").replace("\nRead: ", " Given: "));
    }

    private static String withCause(String sentence, Throwable cause) {
        boolean told = cause == null || cause.getMessage() == null || sentence.contains(oneLine(cause.getMessage()));
        return told ? sentence : sentence + " " + oneLine(cause.getMessage());
    }

    private static boolean isAboutFile(Throwable failure) {
        return failure instanceof UncheckedIOException || failure instanceof AbortException;
    }

    private static String file(IOException cause) {
        if (cause instanceof NoSuchFileException missing) {
            return "There is no file " + missing.getFile() + ".";
        }
        if (cause instanceof AccessDeniedException denied) {
            return "The file " + denied.getFile() + " cannot be opened: access is denied.";
        }
        if (cause instanceof FileSystemException other) {
            return oneLine("The file " + other.getFile() + " cannot be used: " + other.getReason());
        }
        return oneLine("A file cannot be read or written: " + cause.getMessage());
    }

    /** ELKI's parsers have no exception of their own for a file that they cannot read. */
    private static boolean isFromParser(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure instanceof IllegalArgumentException
                && trace.length > 0
                && trace[0].getClassName().startsWith(PARSERS);
    }

    /** ELKI's bundle of rows fails like this if a column is shorter than another. */
    private static boolean isThrownThrough(Throwable failure, Class<?> type) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(f -> f.getClassName().equals(type.getName()));
    }

    private static String oneLine(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.endsWith(".") || line.endsWith("!") ? line : line + ".";
    }
}
