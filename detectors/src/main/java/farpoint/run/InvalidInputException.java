package farpoint.run;

import java.io.Serial;
import java.util.Locale;

/**
 * A mistake in what the user gave: a parameter out of range or data that cannot be used. The message is one sentence for
 * the user that says what is wrong, where, and what is allowed; hosts show it as it is, without a stack trace.
 */
public final class InvalidInputException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param format message in the manner of {@link String#format}, always formatted in the root locale
     * @param arguments what the format refers to
     */
    public InvalidInputException(String format, Object... arguments) {
        super(String.format(Locale.ROOT, format, arguments));
    }
}
