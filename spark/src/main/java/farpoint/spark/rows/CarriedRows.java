package farpoint.spark.rows;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructType;

/**
 * Rows on their way through an executor's code. Their dates and timestamps, also those in lists, maps and structs, are objects of
 * {@code java.time}. As the older ones, which Spark takes unless a session says otherwise, those of the days that the old calendar
 * leaves out, 5 to 14 October 1582, would come out as others.
 */
public final class CarriedRows {
    private CarriedRows() {}

    /** A Dataset of which an executor's code gets such rows. */
    public static Dataset<Row> of(Dataset<Row> rows) {
        return rows.as(encoder(rows.schema()));
    }

    /** What makes such rows of a schema, and Spark's rows of them. */
    public static Encoder<Row> encoder(StructType schema) {
        SQLConf settings = SQLConf.get().clone();
        settings.setConfString("spark.sql.datetime.java8API.enabled", "true");
        return SQLConf.withExistingConf(settings, () -> Encoders.row(schema));
    }
}
