package farpoint.zerror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Training;
import farpoint.cleaning.Action;
import farpoint.cleaning.Decisions;
import farpoint.cleaning.TableMeasure;
import farpoint.cleaning.ZErrorFilter;
import farpoint.covariance.CovarianceEstimator;
import farpoint.covariance.LocationScatter;
import farpoint.covariance.MahalanobisMetric;
import farpoint.data.Attribute;
import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.data.Preprocessing;
import farpoint.data.RowClasses;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.detector.OutlierDetector;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.testing.Samples;
import farpoint.zerror.errors.PrecisionPredictor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A missing cell is not the wrong one, and makes no other one wrong. */
class MissingCellsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** The covariance of the present columns, inverted by itself, gives the same errors as the elimination. */
    @Test
    void errorsOfRowsWithGapsAreThoseOfTheirPresentCellsAlone() {
        double[][] rows = correlated(60, 5);
        rows[3][1] = Double.NaN;
        rows[4][0] = rows[4][3] = Double.NaN;
        Table table = Samples.table(rows);
        DataMatrix matrix = Preprocessing.fit(table, Scaling.STANDARD, CONTEXT).transform(table, CONTEXT);
        LocationScatter estimate = CovarianceEstimator.LEDOIT_WOLF
                .estimate(BlockedRows.of(matrix, CONTEXT), 0, 1, CONTEXT)
                .scatter();
        double[] errors = errors(estimate, matrix);
        for (int row : new int[] {3, 4}) {
            int[] present = IntStream.range(0, 5)
                    .filter(j -> !Double.isNaN(rows[row][j]))
                    .toArray();
            double[] location = Arrays.stream(present)
                    .mapToDouble(j -> estimate.location()[j])
                    .toArray();
            double[] scatter = Arrays.stream(present)
                    .boxed()
                    .flatMap(i -> Arrays.stream(present).mapToObj(j -> estimate.scatter()[i * 5 + j]))
                    .mapToDouble(v -> v)
                    .toArray();
            double[] values = Arrays.stream(present)
                    .mapToDouble(j -> matrix.value(row, j))
                    .toArray();
            DataMatrix alone = DataMatrix.of(new double[][] {values});
            double[] expected = errors(new LocationScatter(location, scatter), alone);
            for (int k = 0; k < present.length; k++) {
                assertEquals(expected[k], errors[row * 5 + present[k]], 1e-10);
            }
            for (int j = 0; j < 5; j++) {
                assertEquals(Double.isNaN(rows[row][j]), Double.isNaN(errors[row * 5 + j]));
            }
        }
    }

    private static double[] errors(LocationScatter estimate, DataMatrix rows) {
        MahalanobisMetric metric = MahalanobisMetric.of(estimate, "test", rows.rows());
        return PrecisionPredictor.of(estimate, metric, rows.groups()).errors(rows, CONTEXT);
    }

    /** What stands in for gaps counts in training as it always did, and rows without gaps have the same scores, bit for bit. */
    @ParameterizedTest
    @EnumSource(Form.class)
    void otherRowsKeepTheirScores(Form form) {
        double[][] rows = correlated(80, 4);
        List<Integer> gaps = List.of(3, 20, 61);
        gaps.forEach(gap -> rows[gap][1] = Double.NaN);
        int[] ids = IntStream.range(0, 80).map(i -> i % 2).toArray();
        Table table = Samples.table(rows);
        DataMatrix matrix = Preprocessing.fit(table, Scaling.STANDARD, CONTEXT)
                .transform(table, CONTEXT)
                .withClasses(new RowClasses(List.of("a", "b"), ids));
        ParameterValues values = ZError.SPEC.defaults().with(ZError.FORM, form);
        OutlierDetector detector = ZError.SPEC.create(form == Form.TARGET ? values.with(ZError.TARGET, "x2") : values);
        double[] scores = detector.fit(matrix, CONTEXT).scores();
        DataMatrix filled = matrix.withoutStandIns();
        double[] expected = detector.fit(filled, CONTEXT).scores();
        for (int i = 0; i < 80; i++) {
            if (gaps.contains(i)) {
                // The other cells of a network's rows have the same errors as before.
                assertTrue(form == Form.AUTOENCODER ? scores[i] <= expected[i] : scores[i] != expected[i]);
                assertTrue(form != Form.TARGET || scores[i] == 0);
            } else {
                assertEquals(expected[i], scores[i]);
            }
        }
    }

    private static double[] scores(ParameterValues values, Table table) {
        return Training.of(ZError.SPEC, values, table, CONTEXT).scores();
    }

    /** Gaps in the rows that are farthest out in the missing cell or its twin: a median in the gap would look wrong there. */
    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"ATTRIBUTES", "TARGET"})
    void noGapIsFoundWrong(Form form) {
        double[][] rows = correlated(200, 4);
        for (double[] row : rows) {
            row[2] = 3 * row[1] + 0.01 * row[2];
        }
        int[] gaps = IntStream.range(0, 200)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(rows[i][1])))
                .limit(4)
                .mapToInt(i -> i)
                .toArray();
        for (int g = 0; g < gaps.length; g++) {
            rows[gaps[g]][1 + g % 2] = Double.NaN;
        }
        int wrong = gaps[3] == 100 ? 101 : 100;
        rows[wrong][2] += 30;
        Table table = Samples.table(rows);
        ParameterValues values = ZError.SPEC.defaults().with(ZError.FORM, form);
        if (form == Form.TARGET) {
            values = values.with(ZError.TARGET, "x3");
        }
        TableMeasure errors = new TableMeasure(values, table, CONTEXT);
        Decisions decisions = new ZErrorFilter(Action.REMOVE, 4, 10).decide(errors);
        assertTrue(decisions.isOutlying(wrong));
        for (int g = 0; g < gaps.length; g++) {
            assertFalse(
                    decisions.isOutlying(gaps[g]),
                    "row " + gaps[g] + ": " + decisions.z()[gaps[g]]);
            assertNotEquals(1 + g % 2, decisions.worst()[gaps[g]], "row " + gaps[g]);
        }
        // Another wrong cell of such a row is found.
        if (form == Form.ATTRIBUTES) {
            rows[gaps[0]][3] = 40;
            assertTrue(new ZErrorFilter(Action.REMOVE, 4, 10)
                    .decide(new TableMeasure(values, Samples.table(rows), CONTEXT))
                    .isOutlying(gaps[0]));
        }
    }

    @Test
    void aColumnOfManyGapsIsMeasuredByItsValues() {
        double[][] rows = Samples.gaussian(200, 3, 4);
        double[][] full = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < 200; i++) {
            rows[i][1] = i % 20 < 9 ? Double.NaN : rows[i][1];
        }
        double[] scores = scores(ZError.SPEC.defaults(), Samples.table(rows));
        double[] ofFull = scores(ZError.SPEC.defaults(), Samples.table(full));
        assertTrue(Arrays.stream(scores).max().orElseThrow()
                < 1.5 * Arrays.stream(ofFull).max().orElseThrow());
    }

    @Test
    void aMissingNominalTargetAndARowOfGapsHaveNoError() {
        double[] x = Samples.gaussian(1, 60, 8)[0];
        double[] kind = Arrays.stream(x).map(v -> v > 0 ? 1 : 0).toArray();
        kind[7] = Double.NaN;
        x[7] = 3;
        x[30] = Double.NaN;
        kind[30] = Double.NaN;
        Table table = Table.builder(60)
                .addNumeric("x", x)
                .add(Attribute.nominal("kind", List.of("low", "high", "none")), kind)
                .build();
        double[] target = scores(ZError.SPEC.defaults().with(ZError.FORM, Form.TARGET), table);
        assertEquals(0, target[7]);
        double[] all = scores(ZError.SPEC.defaults(), table);
        assertEquals(0, all[30]);
        assertTrue(Arrays.stream(all).allMatch(Double::isFinite));
    }

    private static double[][] correlated(int n, int d) {
        double[][] rows = Samples.gaussian(n, d, 12);
        for (double[] row : rows) {
            for (int j = 1; j < d; j++) {
                row[j] = 0.9 * row[j - 1] + 0.4 * row[j];
            }
        }
        return rows;
    }
}
