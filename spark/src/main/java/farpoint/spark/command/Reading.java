package farpoint.spark.command;

import farpoint.run.InvalidInputException;
import farpoint.spark.files.DataSource;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Makes Datasets of what users name. */
final class Reading {
    private static final String NO_FILES = "UNABLE_TO_INFER_SCHEMA";

    private Reading() {}

    /**
     * As {@link DataSource#read}.
     *
     * @throws InvalidInputException if there are no files in the data's folder, which Spark tells without its name, or no columns
     */
    static Dataset<Row> read(DataSource source, SparkSession session, boolean strict) {
        try {
            return source.read(session, strict);
        } catch (Exception e) {
            if (e instanceof SparkThrowable spark && NO_FILES.equals(spark.getCondition())) {
                throw new InvalidInputException("There is no data in '%s'.", source.name());
            }
            throw e;
        }
    }
}
