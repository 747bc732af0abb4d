package farpoint.spark.fit;

import farpoint.BlockedTraining;
import farpoint.RunParameters;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.BlockedDetector;
import farpoint.detector.DetectorSpec;
import farpoint.detector.DetectorText;
import farpoint.knn.KNNDistance;
import farpoint.lof.FastLOF;
import farpoint.modelfile.ModelFile;
import farpoint.neighbors.Engines;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.spark.neighbors.SparkDistanceEngine;
import farpoint.spark.table.SparkTable;
import farpoint.threshold.ScoreTies;
import farpoint.threshold.Threshold;
import farpoint.threshold.ThresholdRule;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Fits a detector on a Dataset, in one of three ways. A {@link BlockedDetector} learns from all rows where they lie. KNNDistance and
 * FastLOF learn from all rows in the driver, as their models hold them all, and search on the executors. All others learn from a
 * sample in the driver.
 */
public final class SparkFit {
    /** The detectors whose models are the training rows. */
    private static final Set<DetectorSpec> KEEPERS = Set.of(KNNDistance.SPEC, FastLOF.SPEC);

    private final FitOptions options;
    private final DetectorText detector;
    private final ComputeContext context;
    private final Consumer<String> report;

    private SparkFit(FitOptions options, ComputeContext context, Consumer<String> report) {
        this.options = options;
        this.detector = options.detector();
        this.context = context;
        this.report = report;
    }

    /**
     * Fits a detector. The model is that of {@link Training#of} on the same rows in the order of the key, to the last bit.
     *
     * @param context threads, progress and cancel check of what runs in the driver
     * @param report told in sentences what a user should know besides the model's own notes
     * @throws InvalidInputException if an option or the rows cannot be used
     */
    public static ModelFile fit(
            Dataset<Row> rows, FitOptions options, ComputeContext context, Consumer<String> report) {
        ComputeContext searching = Engines.use(new SparkDistanceEngine(rows.sparkSession()), context);
        SparkFit fit = new SparkFit(options, searching, report);
        fit.requireOnePlace();
        if (options.table().key().isEmpty()) {
            report.accept(
                    "Warning: No column is named as the key, so that rows are in the order in which Spark reads them;"
                            + " samples and last bits of results may differ when files or partitions change.");
        }
        try (SparkTable table = SparkTable.of(rows, options.table())) {
            table.notes().forEach(report);
            if (table.rows() < 2) {
                throw new InvalidInputException("The data has one row, and a detector needs at least two.");
            }
            return fit.of(table);
        }
    }

    private ModelFile of(SparkTable table) {
        int count = Math.min(table.rows(), wanted(table.rows()));
        return count == table.rows() && isBlocked() && !isConformal() ? whereTheyLie(table) : here(table, count);
    }

    /** Before all jobs: the rule conformal is applied after the training, which may take long. */
    private void requireOnePlace() {
        if (isConformal() && isBlocked() && options.values().get(FitOptions.SAMPLE) <= 0) {
            throw new InvalidInputException(
                    "The rule conformal learns again from parts of the training rows, for which they must be in one place: set"
                            + " the option sample to a number of rows, or take another rule.");
        }
    }

    private boolean isConformal() {
        return RunParameters.flagging(options.values()).rule() == ThresholdRule.CONFORMAL;
    }

    /** The number of rows to learn from, if there are as many. */
    private int wanted(int all) {
        int sample = options.values().get(FitOptions.SAMPLE);
        if (sample > 0) {
            return sample;
        }
        boolean isAll = sample != FitOptions.OPEN || isBlocked() || KEEPERS.contains(detector.spec());
        return isAll ? all : FitOptions.USUAL_SAMPLE;
    }

    private boolean isBlocked() {
        return detector.spec().create(detector.values()) instanceof BlockedDetector;
    }

    private ModelFile whereTheyLie(SparkTable table) {
        Training training = BlockedTraining.of(detector.spec(), detector.values(), table, context);
        tell(training);
        Threshold threshold = RunParameters.flagging(options.values())
                .threshold(
                        training.scores(),
                        training.detector().model().theoreticalThreshold(),
                        () -> {
                            throw new IllegalStateException("the rule conformal was refused before");
                        },
                        context);
        return new ModelFile(training.detector(), threshold);
    }

    private ModelFile here(SparkTable table, int count) {
        boolean isSample = count < table.rows();
        int seed = options.values().get(FitOptions.SAMPLE_SEED);
        int[] chosen = isSample
                ? RowSample.of(table.rows(), count, seed)
                : IntStream.range(0, count).toArray();
        Table rows = table.select(chosen);
        Training all = Training.of(detector.spec(), detector.values(), rows, context);
        Training training = isSample ? all.ofSample(table.rows(), seed) : all;
        tell(training);
        return new ModelFile(training.detector(), training.threshold(options.values(), rows, context));
    }

    private void tell(Training training) {
        TrainedDetector trained = training.detector();
        trained.warnings().forEach(warning -> report.accept("Warning: " + warning));
        ScoreTies.warning(training.scores()).ifPresent(warning -> report.accept("Warning: " + warning));
    }
}
