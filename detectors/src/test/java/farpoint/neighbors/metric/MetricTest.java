package farpoint.neighbors.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.neighbors.EngineData;
import farpoint.neighbors.EqualRows;
import farpoint.params.Words;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What engines may take for granted of a metric. */
class MetricTest {
    static Stream<Metric> metrics() {
        return Metric.all().stream();
    }

    @Test
    void everyKindIsThereUnderItsName() {
        List<String> names = metrics().map(Metric::toString).toList();
        assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
        for (MetricKind kind : MetricKind.values()) {
            String word = Words.of(kind).replace('-', ' ');
            assertTrue(names.stream().anyMatch(name -> name.startsWith(word)), word + " is not in " + names);
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void isFoundByItsText(Metric metric) {
        Metric found = MetricKind.named(metric.toString()).orElseThrow();
        assertEquals(metric.toString(), found.toString());
        assertEquals(metric.getClass(), found.getClass());
    }

    @Test
    void otherTextsNameNoMetric() {
        assertEquals(
                "minkowski 1.0E9",
                MetricKind.named("minkowski 1.0E9").orElseThrow().toString());
        for (String text :
                List.of("", "hamming", "minkowski", "minkowski 3", "minkowski 2.0", "minkowski 0.5", "euclidean 2.0")) {
            assertTrue(MetricKind.named(text).isEmpty(), text);
        }
    }

    private static double definition(Metric metric, double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum = metric.add(sum, a[j], b[j]);
        }
        double total = sum;
        return metric.rowNorm()
                .map(norm -> norm.comparison(total, norm.of(a, 0, a.length), norm.of(b, 0, b.length)))
                .orElse(total);
    }

    /** Loops of a metric's own give the bits of its definition. */
    @ParameterizedTest
    @MethodSource("metrics")
    void loopsAgreeWithTheDefinition(Metric metric) {
        for (EngineData data : EngineData.values()) {
            for (int d = 1; d <= 9; d++) {
                DataMatrix rows = data.rows(20, d, 1);
                double[] query = new double[d + 2];
                System.arraycopy(data.rows(1, d, 2).values(), 0, query, 2, d);
                double[][] panel = new double[d][20];
                for (int i = 0; i < rows.values().length; i++) {
                    panel[i % d][i / d] = rows.values()[i];
                }
                double[] sums = new double[20];
                metric.sums(query, 2, panel, sums);
                double[] x = Arrays.copyOfRange(query, 2, 2 + d);
                for (int r = 0; r < 20; r++) {
                    double expected = definition(metric, x, rows.row(r));
                    double sum = sums[r];
                    double[] y = rows.row(r);
                    double ofPanel = metric.rowNorm()
                            .map(norm -> norm.comparison(sum, norm.of(x, 0, x.length), norm.of(y, 0, y.length)))
                            .orElse(sum);
                    assertEquals(expected, ofPanel, data + ", " + d + " columns");
                    assertEquals(expected, metric.compare(query, 2, rows.values(), r * d, d), data + ", " + d);
                }
            }
        }
    }

    /** Neighbours are sorted by these values. */
    @ParameterizedTest
    @MethodSource("metrics")
    void noValueIsNegativeOrNotANumber(Metric metric) {
        double[] extremes = {
            0,
            -0.0,
            1,
            -1,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            1e-200,
            1e200,
            -1e200,
            Double.MAX_VALUE,
            -Double.MAX_VALUE
        };
        for (double a : extremes) {
            for (double b : extremes) {
                double[] x = {a, b, 0};
                double[] y = {b, 0, a};
                double value = metric.compare(x, 0, y, 0, 3);
                assertTrue(value >= 0, metric + " of " + Arrays.toString(x) + " and " + Arrays.toString(y));
                assertTrue(metric.distance(value) >= 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void rowsOfOnePlaceAreAtDistanceZero(Metric metric) {
        int d = 5;
        double[] values = new double[3 * 40 * d];
        DataMatrix rows = EngineData.GAUSSIAN.rows(40, d, 3);
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.values()[i % (40 * d)] * (1 + i / (40 * d));
        }
        DataMatrix all = DataMatrix.of(120, d, values);
        EqualRows places = EqualRows.of(metric.places(all));
        for (int i = 0; i < 120; i++) {
            for (int j = 0; j < 120; j++) {
                if (places.group(i) == places.group(j)) {
                    double distance = metric.distance(metric.compare(values, i * d, values, j * d, d));
                    assertTrue(distance <= metric.noise(d), metric + ": " + distance);
                }
            }
        }
        assertTrue(places.count() == (metric == Metrics.COSINE ? 40 : 120), places.count() + " places");
    }

    @Test
    void cosineSeesDirectionsOnly() {
        assertEquals(0, cosine(new double[] {1, 2}, new double[] {10, 20}), 1e-15);
        assertEquals(1, cosine(new double[] {1, 2}, new double[] {-2, 1}));
        assertEquals(2, cosine(new double[] {1, 2}, new double[] {-1, -2}), 1e-15);
        assertEquals(1, cosine(new double[] {0, 0}, new double[] {-1, -2}));
        assertEquals(1, cosine(new double[] {0, 0}, new double[] {0, 0}));
    }

    /** The norm of the first row is 0, as its square leaves the range; the product with the second row does not. */
    @Test
    void cosineIsOneWhereANormLeavesTheRange() {
        assertEquals(1, cosine(new double[] {1e-170, 0}, new double[] {1e100, 0}));
        assertEquals(1, cosine(new double[] {-1e-170, 0}, new double[] {1e100, 0}));
        assertEquals(1, cosine(new double[] {1e100, 0}, new double[] {1e-170, 0}));
        assertEquals(1, cosine(new double[] {1e200, 0}, new double[] {1e-170, 0}));
    }

    private static double cosine(double[] a, double[] b) {
        return Metrics.COSINE.compare(a, 0, b, 0, a.length);
    }

    @Test
    void canberraHasNoGapBetweenZeros() {
        Metric canberra = MetricKind.CANBERRA.metric(0);
        assertEquals(0.5, canberra.compare(new double[] {0, 1}, 0, new double[] {0, 3}, 0, 2));
        assertEquals(2, canberra.compare(new double[] {0, -1}, 0, new double[] {7, 3}, 0, 2));
        assertEquals(
                0.5,
                canberra.compare(new double[] {Double.MAX_VALUE}, 0, new double[] {Double.MAX_VALUE / 3}, 0, 1),
                1e-15);
    }

    @Test
    void theMinkowskiExponentIsChecked() {
        assertEquals(Metrics.MANHATTAN, Metrics.minkowski(1));
        assertEquals(Metrics.EUCLIDEAN, Metrics.minkowski(2));
        for (double p : new double[] {0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            String message = assertThrows(InvalidInputException.class, () -> Metrics.minkowski(p))
                    .getMessage();
            assertTrue(message.contains("at least 1"), message);
        }
    }

    /** Whatever the values, also where sums overflow or rows are equal. */
    @ParameterizedTest
    @MethodSource("metrics")
    void splitsDistancesIntoWhatColumnsAdd(Metric metric) {
        for (EngineData data : EngineData.values()) {
            for (int d = 1; d <= 5; d++) {
                double[] rows = data.rows(40, d, 1).values();
                double[] parts = new double[d];
                for (int i = 1; i < 40; i++) {
                    metric.split(rows, 0, rows, i * d, d, parts);
                    double distance = metric.distance(metric.compare(rows, 0, rows, i * d, d));
                    double sum = 0;
                    for (int j = 0; j < d; j++) {
                        assertTrue(parts[j] >= 0 || Double.isNaN(distance), data + " " + parts[j]);
                        sum += parts[j];
                    }
                    // Rows of one direction have no column to say why rounding keeps their cosine from 1.
                    double tolerance = metric.noise(d) + 1e-9 * distance;
                    if (distance < Double.POSITIVE_INFINITY) {
                        assertEquals(distance, sum, tolerance, data + " row " + i);
                    }
                }
            }
        }
    }

    /** Whatever their number, as several may be compared at once. */
    @ParameterizedTest
    @MethodSource("metrics")
    void comparesSeveralRowsAsEachAlone(Metric metric) {
        DataMatrix rows = EngineData.GAUSSIAN.rows(30, 7, 3);
        for (int count = 0; count < 10; count++) {
            int[] picked = {29, 3, 3, 0, 17, 8, 21, 5, 12};
            double[] values = new double[count];
            metric.compare(rows.values(), 7, rows.values(), picked, count, 7, values);
            for (int i = 0; i < count; i++) {
                assertEquals(metric.compare(rows.values(), 7, rows.values(), 7 * picked[i], 7), values[i]);
            }
        }
    }
}
