package farpoint.elki;

import java.io.Serial;

/** A mistake on the command line, in one sentence for the user. */
final class UserMistake extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UserMistake(String sentence) {
        super(sentence);
    }
}
