package farpoint.wekalauncher;

import java.io.FileNotFoundException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import weka.core.UnassignedClassException;
import weka.core.WekaException;

/** Tells a user's mistake from a fault of the program. */
final class Mistakes {
    /** Known by name only: the class itself is inside the package, behind its class loader. */
    private static final String INVALID_INPUT = "farpoint.run.InvalidInputException";

    private Mistakes() {}

    /** The sentence for the user if the exception, or what caused it, is the user's mistake. */
    static Optional<String> sentence(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (isMistake(t) && t.getMessage() != null) {
                return Optional.of(sentence(t.getMessage()));
            }
            if (t instanceof InterruptedException) {
                return Optional.of("The run was stopped.");
            }
            if (t instanceof OutOfMemoryError) {
                return Optional.of("Java ran out of memory; give it more with the option -Xmx.");
            }
        }
        return Optional.empty();
    }

    /** One line that ends in a full stop. */
    static String sentence(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.matches(".*[.!?]") ? line : line + ".";
    }

    private static boolean isMistake(Throwable t) {
        return t instanceof UserError
                || t instanceof WekaException
                || t instanceof UnassignedClassException
                || t instanceof FileNotFoundException
                || t instanceof InvalidPathException
                || t.getClass().getName().equals(INVALID_INPUT)
                || isWrongSplit(t);
    }

    /** Weka checks the number of folds only when it makes them. */
    private static boolean isWrongSplit(Throwable t) {
        StackTraceElement[] trace = t.getStackTrace();
        return t instanceof IllegalArgumentException
                && trace.length > 0
                && trace[0].getClassName().equals("weka.core.Instances");
    }
}
