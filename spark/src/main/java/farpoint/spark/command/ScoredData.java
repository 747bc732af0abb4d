package farpoint.spark.command;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import farpoint.modelfile.ModelFile;
import farpoint.run.CancelledException;
import farpoint.run.InvalidInputException;
import farpoint.spark.FarpointSpark;
import farpoint.spark.Refusals;
import farpoint.spark.files.DataSource;
import farpoint.spark.score.AddedColumn;
import farpoint.spark.score.ScoringOptions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;

/**
 * Data and what scoring makes of it: rows with scores, and rows and lines that have none. They are counted while the former are
 * written, in the stage that writes, in which each partition counts once, however often it is tried.
 */
final class ScoredData {
    private static final String ROWS = "rows";
    private static final String FLAGGED = "flagged";
    private static final String REFUSED = "refused";
    private static final String LINES = "lines";

    private final Optional<Dataset<Row>> lines;
    private final Column whyNoRow;
    private final Dataset<Row> all;
    private final boolean strict;
    private final Observation ofRows = new Observation();
    private final Observation ofLines = new Observation();

    /**
     * Data to score.
     *
     * @param data with the column {@link DataSource#LINE} where lines may be no rows
     * @param whyNoRow the reason of those
     * @throws InvalidInputException if it does not fit the model
     */
    ScoredData(Dataset<Row> data, Column whyNoRow, ModelFile model, ScoringOptions options) {
        boolean hasLines = Arrays.asList(data.columns()).contains(DataSource.LINE);
        this.whyNoRow = whyNoRow;
        strict = options.values().get(ScoringOptions.STRICT);
        lines = hasLines ? Optional.of(data.filter(col(DataSource.LINE).isNotNull())) : Optional.empty();
        Dataset<Row> rows = hasLines ? withoutLines(data) : data;
        Dataset<Row> scored = FarpointSpark.score(rows, model, options);
        Column refused = strict ? lit(false) : reason().isNotNull();
        all = scored.observe(
                ofRows,
                count(lit(1)).as(ROWS),
                count_if(col(AddedColumn.FLAG.toString())).as(FLAGGED),
                count_if(refused).as(REFUSED));
    }

    private Dataset<Row> withoutLines(Dataset<Row> data) {
        Column line = col(DataSource.LINE);
        return data.observe(ofLines, count_if(line.isNotNull()).as(LINES))
                .filter(line.isNull())
                .drop(DataSource.LINE);
    }

    private static Column reason() {
        return col(AddedColumn.REFUSAL.toString());
    }

    /** The rows that have scores. */
    Dataset<Row> scored() {
        return strict ? all : Refusals.without(all);
    }

    /** The rows that have none, and the lines that are no rows, with the reasons; not where the option strict is set. */
    Dataset<Row> refused() {
        Dataset<Row> rows = Refusals.of(all);
        for (AddedColumn column : AddedColumn.values()) {
            rows = column == AddedColumn.REFUSAL ? rows : rows.drop(column.toString());
        }
        if (lines.isEmpty()) {
            return rows;
        }
        Dataset<Row> noRows = lines.get().withColumn(AddedColumn.REFUSAL.toString(), whyNoRow);
        return rows.unionByName(noRows, true);
    }

    /** What was counted; only after the rows that have scores were written. */
    Counts counts() {
        Map<String, Object> rows = counted(ofRows);
        long refused = number(rows, REFUSED);
        long noRows = lines.isPresent() ? number(counted(ofLines), LINES) : 0;
        return new Counts(number(rows, ROWS) - refused, number(rows, FLAGGED), refused + noRows);
    }

    private static Map<String, Object> counted(Observation observation) {
        try {
            return observation.getAsJava();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private static long number(Map<String, Object> counted, String name) {
        return counted.get(name) instanceof Long number ? number : 0;
    }

    /**
     * How many there are.
     *
     * @param scored rows that have scores
     * @param flagged those of them that are flagged
     * @param refused rows without scores, and lines that are no rows
     */
    record Counts(long scored, long flagged, long refused) {}
}
