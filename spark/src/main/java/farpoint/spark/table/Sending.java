package farpoint.spark.table;

import farpoint.run.InvalidInputException;
import farpoint.spark.job.Jobs;
import java.io.Serializable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/** Runs jobs of a table, whose mistakes become the user's again, as they were where the rows lie. */
final class Sending {
    private Sending() {}

    /**
     * Runs jobs that need an object where the rows are.
     *
     * @param what what the jobs are for
     */
    static <T extends Serializable, R> R with(
            SparkSession session, String what, T object, Function<Broadcast<Sent<T>>, R> jobs) {
        Broadcast<Sent<T>> broadcast = broadcast(session, object);
        try {
            return run(session, what, () -> jobs.apply(broadcast));
        } finally {
            broadcast.destroy();
        }
    }

    /** An object where the rows are, until it is destroyed. */
    static <T extends Serializable> Broadcast<Sent<T>> broadcast(SparkSession session, T object) {
        return JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(Sent.of(object));
    }

    /**
     * Runs jobs.
     *
     * @param what what they are for
     * @throws InvalidInputException if a task threw one
     */
    static <R> R run(SparkSession session, String what, Supplier<R> jobs) {
        try {
            return Jobs.described(session, "Farpoint: " + what, jobs);
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidInputException mistake) {
                    throw mistake;
                }
            }
            throw e;
        }
    }
}
