package farpoint.spark.command;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

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
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;

/**
 * Data and what scoring makes of it: rows with scores, and rows and lines that have none. The latter are counted while the former
 * are written, in the stage that writes, in which Spark takes the numbers of each partition once, however often it is tried.
 */
final class ScoredData {
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
        all = strict
                ? scored
                : scored.observe(ofRows, count_if(reason().isNotNull()).as(REFUSED));
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

    /**
     * How many rows and lines have no scores; only after the rows that have scores were written.
     *
     * @param mostSeconds how long to wait until Spark tells
     * @return nothing if Spark does not tell
     */
    OptionalLong refusals(long mostSeconds) {
        if (strict) {
            return OptionalLong.of(0);
        }
        OptionalLong rows = counted(ofRows, REFUSED, mostSeconds);
        OptionalLong noRows = lines.isPresent() ? counted(ofLines, LINES, mostSeconds) : OptionalLong.of(0);
        return rows.isPresent() && noRows.isPresent()
                ? OptionalLong.of(rows.getAsLong() + noRows.getAsLong())
                : OptionalLong.empty();
    }

    private static OptionalLong counted(Observation observation, String name, long mostSeconds) {
        FutureTask<Map<String, Object>> told = new FutureTask<>(observation::getAsJava);
        Thread waiting = new Thread(told, "waits for counts of Spark");
        waiting.setDaemon(true);
        waiting.start();
        try {
            return told.get(mostSeconds, TimeUnit.SECONDS).get(name) instanceof Long number
                    ? OptionalLong.of(number)
                    : OptionalLong.empty();
        } catch (TimeoutException e) {
            waiting.interrupt();
            return OptionalLong.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
