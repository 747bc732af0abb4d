package farpoint.spark.neighbors;

import java.io.Serial;

/** Spark has given up a search for neighbours, in one sentence. Never a mistake of the user. */
public final class SparkSearchException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private SparkSearchException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Spark's message, without the stacks of the executors that follow its first line. */
    static SparkSearchException of(Throwable cause) {
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new SparkSearchException("Spark could not finish the search for neighbours: " + reason, cause);
    }
}
