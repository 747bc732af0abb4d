package farpoint.neighbors.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.Scaling;
import farpoint.detector.CommonParameters;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierDetector;
import farpoint.knn.DistanceAggregate;
import farpoint.knn.KNNDistance;
import farpoint.lof.FastLOF;
import farpoint.params.Words;
import farpoint.run.ComputeContext;
import farpoint.testing.GoldenNeighbors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every metric against SciPy, through the detectors that users reach it by. */
class MetricGoldenTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final double EXPONENT = CommonParameters.MINKOWSKI_EXPONENT.defaultValue();
    private static final GoldenNeighbors GLASS = GoldenNeighbors.of("glass");
    private static List<String> columns;
    private static List<double[]> values;

    /** Written by tools/golden/metrics.py. */
    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = MetricGoldenTest.class.getResourceAsStream("/golden/metrics-glass.csv")) {
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            columns = List.of(lines.get(1).split(","));
            values = lines.stream()
                    .skip(2)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void distancesToNeighbors(MetricKind kind) {
        check(kind, "knn", new KNNDistance(6, DistanceAggregate.MAX, false, kind, EXPONENT, Scaling.NONE), 1e-10);
    }

    /** Cosines of these rows are so near to 1 that ten digits of the distances are lost. */
    @ParameterizedTest
    @EnumSource
    void localOutlierFactors(MetricKind kind) {
        check(kind, "lof", new FastLOF(20, false, kind, EXPONENT, Scaling.NONE), 1e-8);
    }

    private static void check(MetricKind kind, String what, OutlierDetector detector, double tolerance) {
        int column = columns.indexOf(Words.of(kind) + " " + what);
        Fitted fitted = detector.fit(GLASS.training(), CONTEXT);
        double[] training = fitted.scores();
        double[] others = fitted.model().score(GLASS.others(), CONTEXT);
        assertEquals(values.size(), training.length + others.length);
        for (int i = 0; i < values.size(); i++) {
            double expected = values.get(i)[column];
            double got = i < training.length ? training[i] : others[i - training.length];
            assertEquals(expected, got, tolerance * expected, kind + ", row " + i);
        }
    }
}
