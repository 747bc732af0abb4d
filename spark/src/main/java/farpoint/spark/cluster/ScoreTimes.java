package farpoint.spark.cluster;

import static org.apache.spark.sql.functions.randn;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.modelfile.ModelFile;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.spark.FarpointSpark;
import farpoint.spark.files.ResultFormat;
import farpoint.spark.job.Jobs;
import farpoint.spark.score.AddedColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures how fast rows are scored: in one JVM from memory and from a CSV file to another; then by the executors of the Spark
 * that it is submitted to, from Parquet. It prints a table of rows a second and core.
 *
 * <pre>{@code
 * spark-submit --master local[2] --class farpoint.spark.cluster.ScoreTimes --jars farpoint-spark.jar times.jar
 *     FOLDER 20000000 2000000 GaussianMahalanobis
 * }</pre>
 *
 * <p>The arguments are a folder for the files, which are kept, the number of rows on Spark, that of rows in one JVM (0 for none of
 * it), and the detector. The CPU time is that of tasks, without compilers, the garbage collector and Spark's other threads;
 * of one JVM it is that of all threads. The one JVM is the driver.
 */
public final class ScoreTimes {
    private static final int COLUMNS = 20;
    private static final int TRAINING_ROWS = 20_000;
    private static final int ROWS_A_FILE = 1_000_000;

    /** Enough for the just-in-time compilers. */
    private static final int WARM_UP_ROWS = 300_000;

    private static final String NOWHERE = "noop";
    private static final String PARQUET = "parquet";

    private final SparkSession session;
    private final Path folder;
    private final int cores;
    private final TaskTotals totals = new TaskTotals();
    private final Map<String, Rate> rates = new LinkedHashMap<>();

    private ScoreTimes(SparkSession session, Path folder) {
        this.session = session;
        this.folder = folder;
        this.cores = session.sparkContext().defaultParallelism();
        session.sparkContext().addSparkListener(totals);
    }

    /**
     * Measures.
     *
     * @param arguments folder, rows on Spark, rows in one JVM, detector
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new InvalidInputException(
                    "Wanted: folder, rows on Spark, rows in one JVM and detector. Got %d arguments instead.",
                    arguments.length);
        }
        SparkSession session = SparkSession.builder().getOrCreate();
        ScoreTimes times = new ScoreTimes(session, Path.of(arguments[0]));
        try {
            times.measure(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), arguments[3]);
        } finally {
            session.stop();
        }
        // Spark has told of all tasks when it has stopped.
        times.print();
    }

    private void measure(int rows, int few, String detector) throws IOException {
        Dataset<Row> warmUp = parquet(WARM_UP_ROWS);
        Table table = table(warmUp);
        ModelFile model = model(table, detector);
        if (few > 0) {
            OneJvm alone = new OneJvm(model, cores);
            Path csv = csv(few);
            for (int time = 0; time < 2; time++) {
                alone.inMemory(table, few);
                alone.files(csv, folder.resolve("alone.csv"), few);
            }
            rates.putAll(alone.rates());
        }
        onSpark("Warm-up, ", WARM_UP_ROWS, warmUp, model);
        onSpark("Spark, ", rows, parquet(rows), model);
    }

    private void onSpark(String what, int count, Dataset<Row> rows, ModelFile model) {
        Dataset<Row> scored = FarpointSpark.score(rows, model);
        run(what + "Parquet to nowhere, copied", count, rows, NOWHERE);
        run(what + "Parquet to nowhere, scored", count, scored, NOWHERE);
        run(what + "Parquet to Parquet, copied", count, rows, PARQUET);
        run(what + "Parquet to Parquet, scored", count, scored, PARQUET);
    }

    private void run(String what, int count, Dataset<Row> rows, String name) {
        String out = folder.resolve("scored").toString();
        long start = System.nanoTime();
        Jobs.described(session, what, () -> {
            ResultFormat format = new ResultFormat(name, Map.of()).withContinuous(AddedColumn.continuous());
            rows.write()
                    .mode("overwrite")
                    .format(format.format())
                    .options(format.options())
                    .save(out);
            return null;
        });
        rates.put(what, new Rate(count, (System.nanoTime() - start) / 1e9, totals.of(what)));
    }

    private Dataset<Row> parquet(int rows) {
        String place = folder.resolve("rows-" + rows).toString();
        if (!Files.exists(Path.of(place, "_SUCCESS"))) {
            Column[] columns = IntStream.range(0, COLUMNS)
                    .mapToObj(j -> randn(j).as("a" + j))
                    .toArray(Column[]::new);
            int files = Math.max(cores, rows / ROWS_A_FILE);
            session.range(0, rows, 1, files)
                    .select(columns)
                    .write()
                    .mode("overwrite")
                    .parquet(place);
        }
        return session.read().parquet(place);
    }

    private Path csv(int rows) {
        Path place = folder.resolve("csv-" + rows);
        parquet(rows)
                .coalesce(1)
                .write()
                .mode("overwrite")
                .option("header", true)
                .csv(place.toString());
        return place;
    }

    private static Table table(Dataset<Row> rows) {
        List<Row> taken = rows.limit(TRAINING_ROWS).collectAsList();
        Table.Builder table = Table.builder(taken.size());
        for (int j = 0; j < COLUMNS; j++) {
            int column = j;
            table.addNumeric(
                    rows.columns()[j],
                    taken.stream().mapToDouble(row -> row.getDouble(column)).toArray());
        }
        return table.build();
    }

    private static ModelFile model(Table table, String detector) {
        DetectorSpec spec = Detectors.byName(detector);
        Map<String, String> options =
                detector.equals("GaussianMahalanobis") ? Map.of("estimator", "ledoit-wolf") : Map.of();
        ParameterValues values = ParameterValues.parse(spec.parameters(), options);
        Training training = Training.of(spec, values, table, ComputeContext.withDefaults());
        return ModelFile.withDefaultThreshold(training.detector(), training.scores());
    }

    private void print() {
        System.out.println("| what | rows | seconds | rows a second and core | rows a second of CPU | peak heap, MB |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        rates.forEach((what, rate) -> System.out.println("| " + what + " | " + rate.text(cores) + " |"));
    }
}
