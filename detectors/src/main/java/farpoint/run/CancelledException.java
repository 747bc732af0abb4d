package farpoint.run;

import java.io.Serial;
import java.util.concurrent.CancellationException;

/** Thrown out of a fit or a scoring run that its host has stopped. */
public final class CancelledException extends CancellationException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public CancelledException() {
        super("The run was stopped.");
    }
}
