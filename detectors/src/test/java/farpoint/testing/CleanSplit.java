package farpoint.testing;

import farpoint.TrainedDetector;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.stats.Ranking;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Training rows without outliers, but for a few that are labelled as such, and test rows with both: 60 % of the normal
 * rows train, the others and 40 % of the outliers test.
 *
 * @param training the training rows, unlabelled but for outliers
 * @param test the test rows
 * @param outliers which test rows are outliers
 */
public record CleanSplit(Table training, Table test, boolean[] outliers) {
    /**
     * Splits a set.
     *
     * @param labelledShare share of the training rows that are labelled outliers
     */
    public static CleanSplit of(Table table, int seed, double labelledShare) {
        boolean[] outliers = TestData.outliers(table);
        int[] normals = shuffled(outliers, false, seed);
        int[] anomalies = shuffled(outliers, true, seed);
        int normalTraining = (int) (0.6 * normals.length);
        int anomalyTraining = (int) (0.6 * anomalies.length);
        int labelled = labelledShare == 0
                ? 0
                : (int) Math.max(1, Math.round(labelledShare / (1 - labelledShare) * normalTraining));
        int[] training = concat(
                Arrays.copyOf(normals, normalTraining), Arrays.copyOf(anomalies, Math.min(labelled, anomalyTraining)));
        int[] test = concat(
                Arrays.copyOfRange(normals, normalTraining, normals.length),
                Arrays.copyOfRange(anomalies, anomalyTraining, anomalies.length));
        boolean[] testOutliers = new boolean[test.length];
        for (int i = 0; i < test.length; i++) {
            testOutliers[i] = outliers[test[i]];
        }
        return new CleanSplit(select(table, training), select(table, test), testOutliers);
    }

    /** Trains and tests. */
    public double rocAuc(DetectorSpec spec, ParameterValues values, int seed) {
        ComputeContext context = ComputeContext.withDefaults();
        TrainedDetector trained =
                TrainedDetector.fit(spec, values.with(CommonParameters.SEED, seed), training, context);
        return Ranking.of(trained.score(test, context), outliers).rocAuc();
    }

    private static int[] shuffled(boolean[] outliers, boolean which, int seed) {
        int[] rows = IntStream.range(0, outliers.length)
                .filter(i -> outliers[i] == which)
                .toArray();
        RandomStream.of(seed, which ? "outliers" : "normals", 0).shuffle(rows, rows.length);
        return rows;
    }

    private static int[] concat(int[] a, int[] b) {
        return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }

    private static Table select(Table table, int[] rows) {
        Table.Builder selected = Table.builder(rows.length);
        for (int j = 0; j < table.columns(); j++) {
            double[] all = table.column(j);
            selected.add(
                    table.attribute(j),
                    Arrays.stream(rows).mapToDouble(i -> all[i]).toArray());
        }
        RowClasses given = table.classes().orElseThrow();
        int[] ids = Arrays.stream(rows)
                .map(i -> given.ids()[i] == 1 ? 1 : RowClasses.MISSING)
                .toArray();
        return selected.classes(new RowClasses(given.names(), ids)).build();
    }
}
