package farpoint.wekalauncher;

import java.io.Serial;

/** A user's mistake; the message is one sentence for the user. */
final class UserError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UserError(String sentence) {
        super(sentence);
    }
}
