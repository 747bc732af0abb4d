package farpoint.spark;

import farpoint.spark.job.Jobs;
import farpoint.spark.score.AddedColumn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The rows that could not be scored, among those that {@link FarpointSpark#score} gives without the option strict. */
public final class Refusals {
    private static final Column REASON = functions.col(AddedColumn.REFUSAL.toString());

    private Refusals() {}

    /** The rows that could not be scored, with the reason. */
    public static Dataset<Row> of(Dataset<Row> scored) {
        return scored.filter(REASON.isNotNull());
    }

    /** The rows that have a score, without the column that says why others have none. */
    public static Dataset<Row> without(Dataset<Row> scored) {
        return scored.filter(REASON.isNull()).drop(AddedColumn.REFUSAL.toString());
    }

    /**
     * How many rows could not be scored, by reason. They are counted in the result, so that no row counts twice, whatever Spark
     * computes again; where the result is neither kept nor written, it is computed for that.
     */
    public static Map<String, Long> count(Dataset<Row> scored) {
        List<Row> counts = Jobs.described(
                scored.sparkSession(),
                "Farpoint: count of rows that cannot be scored",
                () -> of(scored).groupBy(REASON).count().collectAsList());
        Map<String, Long> byReason = new TreeMap<>();
        counts.forEach(row -> byReason.put(row.getString(0), row.getLong(1)));
        return byReason;
    }
}
