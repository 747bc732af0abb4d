package farpoint.bench;

import farpoint.data.Table;
import farpoint.params.Parameter;
import farpoint.params.Words;
import farpoint.rangeprofile.Part;
import farpoint.rangeprofile.Preset;
import farpoint.rangeprofile.ProfileSet;
import farpoint.rangeprofile.ProfileSettings;
import farpoint.rangeprofile.RangeProfiles;
import farpoint.rangeprofile.ShipKind;
import farpoint.run.ComputeContext;
import farpoint.stats.Ranking;
import farpoint.study.LabelledRows;
import farpoint.study.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures how hard the presets of the synthetic range profiles are: detectors learn from 200 profiles of each normal kind of
 * ship and rank 40 others of each kind. Prints Markdown: the mean ROC AUC over some seeds and its standard deviation.
 *
 * <pre>{@code
 * ./farpoint bench profiles SEEDS
 * }</pre>
 */
final class ProfilesStudy {
    private static final Parameter<Integer> SEEDS =
            Parameter.ofInt("seeds", 5, 1, 1000, "How often all profiles are drawn.");

    private static final int TRAINING_ROWS = 200;
    private static final int TEST_ROWS = 40;

    private record Cell(String title, DetectorContender detector, List<ShipKind> outliers) {}

    private static final List<ShipKind> BOTH = ProfileSettings.defaults().outlierKinds();

    private static final DetectorContender NEIGHBORS =
            DetectorContender.parse("KNNDistance num-neighbors=5 aggregate=rms scaling=none");

    private static final List<Cell> CELLS = List.of(
            new Cell("kNN 5 rms", NEIGHBORS, BOTH),
            new Cell(
                    "Mahalanobis, PCA 95 %",
                    DetectorContender.parse(
                            "GaussianMahalanobis estimator=empirical components=high-variance scaling=none"),
                    BOTH),
            new Cell("LOF 20", DetectorContender.parse("FastLOF num-neighbors=20 scaling=none"), BOTH),
            new Cell("isolation forest", DetectorContender.parse("ExtendedIsolationForest extension=1"), BOTH),
            new Cell("kNN, supply", NEIGHBORS, List.of(ShipKind.SUPPLY)),
            new Cell("kNN, tow", NEIGHBORS, List.of(ShipKind.TOW)));

    private ProfilesStudy() {}

    static void run(String[] arguments) {
        int seeds = arguments.length == 0 ? SEEDS.defaultValue() : SEEDS.parse(arguments[0]);
        System.out.printf(Locale.ROOT, "ROC AUC, mean and standard deviation over %d seeds%n%n| preset |", seeds);
        CELLS.forEach(cell -> System.out.print(" " + cell.title() + " |"));
        System.out.println("\n|---|" + "---:|".repeat(CELLS.size()));
        for (Preset preset : Preset.values()) {
            double[][] areas = IntStream.rangeClosed(1, seeds)
                    .mapToObj(seed -> areas(preset, seed))
                    .toArray(double[][]::new);
            System.out.print("| " + Words.of(preset) + " |");
            for (int c = 0; c < CELLS.size(); c++) {
                int cell = c;
                System.out.print(summary(
                        Arrays.stream(areas).mapToDouble(row -> row[cell]).toArray()));
            }
            System.out.println();
        }
    }

    private static String summary(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return values.length == 1
                ? String.format(Locale.ROOT, " %.3f |", mean)
                : String.format(Locale.ROOT, " %.3f ± %.3f |", mean, Math.sqrt(squares / (values.length - 1)));
    }

    /** One for each cell. */
    private static double[] areas(Preset preset, int seed) {
        ProfileSettings settings = ProfileSettings.of(preset);
        Table training = RangeProfiles.generate(settings.withRows(TRAINING_ROWS, 0), seed)
                .table();
        ProfileSet test = RangeProfiles.generate(settings.withPart(Part.TEST).withRows(TEST_ROWS, TEST_ROWS), seed);
        return CELLS.stream()
                .mapToDouble(cell -> area(cell, training, test, seed))
                .toArray();
    }

    private static double area(Cell cell, Table training, ProfileSet test, int seed) {
        boolean[] outliers = LabelledRows.outliers(test.table());
        int[] rows = IntStream.range(0, outliers.length)
                .filter(i -> !outliers[i]
                        || cell.outliers().stream().map(ShipKind::word).anyMatch(test.kinds()[i]::equals))
                .toArray();
        Table judged = test.table().select(rows);
        Split split = new Split(training, judged, LabelledRows.outliers(judged));
        DetectorContender detector = cell.detector();
        double[] scores =
                split.scores(detector.spec(), detector.values(Protocol.CLEAN, seed), ComputeContext.withDefaults());
        return Ranking.of(scores, split.outliers()).rocAuc();
    }
}
