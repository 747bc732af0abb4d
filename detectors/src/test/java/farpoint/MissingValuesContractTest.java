package farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.modelfile.ModelFile;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.testing.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every detector of the catalogue promises of a missing value, with its default parameters and with each robust estimate:
 * an ordinary row is no outlier for it, be it a training row or another, alone or in a batch, before or after a model file.
 */
class MissingValuesContractTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final int ROWS = 200;
    private static final int GAPS = 8;

    /** How the values of a row depend on each other. */
    private enum Kind {
        /** Each on the one before. */
        CHAIN {
            @Override
            void relate(double[] row) {
                for (int j = 1; j < row.length; j++) {
                    row[j] = 0.9 * row[j - 1] + 0.3 * row[j];
                }
            }
        },
        /** All but for noise the same. */
        COPIES {
            @Override
            void relate(double[] row) {
                for (int j = 1; j < row.length; j++) {
                    row[j] = 3 * row[0] + 0.05 * row[j];
                }
            }
        },
        /** The last is the sum of all others. */
        TOTAL {
            @Override
            void relate(double[] row) {
                row[row.length - 1] = Arrays.stream(row).limit(row.length - 1).sum();
            }
        },
        /** There are two kinds of rows, and the last value says which. */
        CATEGORY {
            @Override
            void relate(double[] row) {
                int category = row[row.length - 1] > 0.4 ? 1 : 0;
                for (int j = 0; j < row.length - 1; j++) {
                    row[j] += 8 * category;
                }
                row[row.length - 1] = category;
            }
        };

        abstract void relate(double[] row);

        double[][] rows() {
            double[][] rows = Samples.gaussian(ROWS, 5, 3);
            Arrays.stream(rows).forEach(this::relate);
            return rows;
        }

        Table table(double[][] rows) {
            Table numeric = Samples.table(rows);
            if (this != CATEGORY) {
                return numeric;
            }
            Table.Builder table = Table.builder(rows.length);
            for (int j = 0; j < 4; j++) {
                table.add(numeric.attribute(j), numeric.column(j));
            }
            return table.add(Attribute.nominal("kind", List.of("a", "b")), numeric.column(4))
                    .build();
        }
    }

    static Stream<Arguments> cases() {
        return Detectors.all().stream().flatMap(spec -> values(spec).stream()
                .flatMap(values -> Arrays.stream(Kind.values()).map(kind -> Arguments.of(spec, values, kind))));
    }

    /** The defaults, quick where it trains long, and the same with a robust covariance where there is one. */
    private static List<ParameterValues> values(DetectorSpec spec) {
        ParameterValues values = DetectorContract.quickIfDear(spec);
        List<ParameterValues> all = new ArrayList<>(List.of(values));
        for (Parameter<?> parameter : spec.parameters()) {
            if (parameter.name().equals("estimator") || parameter.name().equals("whitening")) {
                all.add(values.with(parameter, (Object) parameter.parse("mcd")));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("cases")
    void anOrdinaryRowIsNoOutlierForOneOfThem(DetectorSpec spec, ParameterValues values, Kind kind) {
        double[][] rows = kind.rows();
        Table full = kind.table(rows);
        Training ofFull = Training.of(spec, values, full, CONTEXT);
        List<Integer> gaps = new ArrayList<>();
        for (int g = 0; g < GAPS; g++) {
            int column = g % 5;
            int row = IntStream.range(0, ROWS)
                    .boxed()
                    .filter(i -> !gaps.contains(i) && rank(ofFull.scores(), i) > ROWS / 3)
                    .max(Comparator.comparingDouble(i -> Math.abs(rows[i][column])))
                    .orElseThrow();
            rows[row][column] = Double.NaN;
            gaps.add(row);
        }
        Table table = kind.table(rows);
        Training ofTable = Training.of(spec, values, table, CONTEXT);
        TrainedDetector trained = ofFull.detector();
        double[] scores = trained.score(table, CONTEXT);
        for (int row : gaps) {
            String which = "row " + row + " " + Arrays.toString(rows[row]);
            assertTrue(rank(ofTable.scores(), row) > ROWS / 20, which + " in training");
            assertTrue(rank(scores, row) > ROWS / 20, which);
            assertEquals(scores[row], trained.score(Samples.slice(table, row, row + 1), CONTEXT)[0]);
        }
        ModelFile file = ModelFile.fromBytes(
                ModelFile.withDefaultThreshold(trained, ofFull.scores()).toBytes());
        assertArrayEquals(scores, file.detector().score(table, CONTEXT));
    }

    /** From 1, the highest score. */
    private static long rank(double[] scores, int row) {
        return 1 + Arrays.stream(scores).filter(s -> s > scores[row]).count();
    }
}
