package farpoint.spark;

import farpoint.run.InvalidInputException;
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
    private static final String NAME = AddedColumn.REFUSAL.toString();
    private static final Column REASON = functions.col(NAME);

    private Refusals() {}

    /**
     * The rows that could not be scored, with the reason.
     *
     * @throws InvalidInputException if the column with reasons is not there
     */
    public static Dataset<Row> of(Dataset<Row> scored) {
        return required(scored).filter(REASON.isNotNull());
    }

    /**
     * The rows that have a score, without the column that says why others have none.
     *
     * @throws InvalidInputException if this column is not there
     */
    public static Dataset<Row> without(Dataset<Row> scored) {
        return required(scored).filter(REASON.isNull()).drop(NAME);
    }

    private static Dataset<Row> required(Dataset<Row> scored) {
        if (!List.of(scored.columns()).contains(NAME)) {
            throw new InvalidInputException(
                    "The data has no column '%s', which scoring adds unless the option strict is set. The data has: %s.",
                    NAME, String.join(", ", scored.columns()));
        }
        return scored;
    }

    /**
     * How many rows could not be scored, by reason. They are counted in the result, so that no row counts twice, whatever Spark
     * computes again; where the result is neither kept nor written, it is computed for that.
     *
     * @throws InvalidInputException if the column with reasons is not there
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
