package farpoint.spark.job;

import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/** Starts jobs under a description, which Spark's web pages show. */
public final class Jobs {
    private static final String DESCRIPTION = "spark.job.description";

    private Jobs() {}

    /**
     * Runs what starts jobs.
     *
     * @param description what the jobs are for; the caller's own description is back afterwards
     */
    public static <T> T described(SparkSession session, String description, Supplier<T> jobs) {
        SparkContext context = session.sparkContext();
        String earlier = context.getLocalProperty(DESCRIPTION);
        context.setJobDescription(description);
        try {
            return jobs.get();
        } finally {
            context.setJobDescription(earlier);
        }
    }
}
