package farpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.DetectorSpec;
import farpoint.oneclasssvm.OneClassSVM;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.testing.QuickValues;
import farpoint.testing.Samples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every detector of the catalogue makes of tables that are hard to score, by its defaults unless said otherwise. */
@Tag("long")
class HardTablesContractTest extends DetectorContract {
    @ParameterizedTest
    @MethodSource("detectors")
    void ranksAPlantedOutlierFirst(DetectorSpec spec) {
        double[][] rows = Samples.gaussian(200, 4, 1);
        rows[77] = new double[] {9, -9, 9, -9};
        assertEquals(77, indexOfMax(fitAndScore(spec, Samples.table(rows), FOUR_THREADS)));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void survivesDegenerateTables(DetectorSpec spec) {
        double[][] gaussian = Samples.gaussian(60, 3, 2);
        double[][] constantColumn = copy(gaussian);
        double[][] huge = copy(gaussian);
        double[][] binary = copy(gaussian);
        double[][] missing = copy(gaussian);
        for (int i = 0; i < gaussian.length; i++) {
            constantColumn[i][1] = 5;
            for (int j = 0; j < 3; j++) {
                binary[i][j] = gaussian[i][j] > 1 ? 1 : 0;
            }
        }
        huge[5][0] = 1e300;
        huge[6][1] = -1e300;
        missing[4][2] = Double.NaN;
        missing[9][0] = Double.NaN;
        // A long training is what huge values could spoil.
        assertFinite(fitAndScore(spec, Samples.table(huge), FOUR_THREADS));
        for (double[][] rows : List.of(constantColumn, missing)) {
            assertFinite(Training.of(spec, quickIfDear(spec), Samples.table(rows), FOUR_THREADS)
                    .scores());
        }
        // These a network learns by heart, given the time.
        ParameterValues longTraining =
                NeuralSettings.appliesTo(spec) ? QuickValues.narrowTrainedLong(spec) : quickIfDear(spec);
        for (double[][] rows : List.of(binary, Samples.gaussian(100, 1, 3))) {
            assertFinite(Training.of(spec, longTraining, Samples.table(rows), FOUR_THREADS)
                    .scores());
        }
        // More columns than any detector or the preprocessing takes for many.
        Table wide = Samples.table(Samples.gaussian(40, 1001, 4));
        assertFinite(TrainedDetector.fit(spec, narrowIfDear(spec), wide, FOUR_THREADS)
                .score(wide, FOUR_THREADS));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void ranksHugeValuesFirstAndTellsTheOtherRowsApart(DetectorSpec spec) {
        double[] values = {1e9, 1e20, 1e100, 1e160, -1.7e308, 1.7e308};
        int[] widths = {1, 2, 4};
        for (int w = 0; w < widths.length; w++) {
            int d = widths[w];
            for (int v = 0; v < values.length; v++) {
                if (NeuralSettings.appliesTo(spec) && v % 2 == w % 2) {
                    continue; // Networks get every value among several attributes, but not in tables of every width.
                }
                double huge = values[v];
                double[][] rows = Samples.gaussian(120, d, 3);
                rows[17][d - 1] = huge;
                assertEquals(17, indexOfMaxOfDistinct(spec, rows), d + " attributes, " + huge);
                rows[30][0] = -huge;
                int first = indexOfMaxOfDistinct(spec, rows);
                assertTrue(first == 17 || first == 30, d + " attributes, twice " + huge + ": row " + first);
            }
        }
    }

    private static int indexOfMaxOfDistinct(DetectorSpec spec, double[][] rows) {
        Table table = Samples.table(rows);
        double[] scores =
                Training.of(spec, narrowIfDear(spec), table, FOUR_THREADS).scores();
        assertFinite(scores);
        long distinct = Arrays.stream(scores).distinct().count();
        assertTrue(distinct >= 100, distinct + " different scores");
        return indexOfMax(scores);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void scoresDuplicatesAlikeAndFindsTheOneRowThatDiffers(DetectorSpec spec) {
        double[][] rows = new double[100][];
        Arrays.fill(rows, new double[] {1, 2, 3});
        double[] equal = Training.of(spec, quickIfDear(spec), Samples.table(rows), FOUR_THREADS)
                .scores();
        assertFinite(equal);
        assertEquals(1, Arrays.stream(equal).distinct().count());
        rows[42] = new double[] {1, 2.5, 3};
        assertEquals(42, indexOfMax(fitAndScore(spec, Samples.table(rows), FOUR_THREADS)));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void scoresOrRefusesVeryFewRowsInOneSentence(DetectorSpec spec) {
        for (int n : new int[] {1, 2, 5}) {
            try {
                assertFinite(fitAndScore(spec, Samples.table(Samples.gaussian(n, 2, 5)), FOUR_THREADS));
            } catch (InvalidInputException e) {
                assertTrue(e.getMessage().contains("training rows"), e.getMessage());
            }
        }
        InvalidInputException none = assertThrows(
                InvalidInputException.class, () -> fitAndScore(spec, Samples.table(new double[0][]), FOUR_THREADS));
        assertEquals("There are no training rows.", none.getMessage());
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void usesNominalAttributes(DetectorSpec spec) {
        double[][] circle = new double[100][];
        double[] colours = new double[100];
        for (int i = 0; i < 100; i++) {
            circle[i] = new double[] {Math.cos(i * Math.PI / 50), Math.sin(i * Math.PI / 50)};
            colours[i] = i % 2;
        }
        colours[30] = 2;
        colours[31] = Double.NaN;
        Table numeric = Samples.table(circle);
        Table table = Table.builder(100)
                .add(numeric.attribute(0), numeric.column(0))
                .add(Attribute.nominal("colour", List.of("red", "green", "blue")), colours)
                .add(numeric.attribute(1), numeric.column(1))
                .build();
        // Where all rows lie alike, the last digits of the optimum take ten million steps.
        ParameterValues values =
                spec == OneClassSVM.SPEC ? spec.defaults().with(OneClassSVM.TOLERANCE, 1e-6) : spec.defaults();
        double[] scores = Training.of(spec, values, table, FOUR_THREADS).scores();
        assertFinite(scores);
        long above = Arrays.stream(scores).filter(s -> s > scores[30]).count();
        assertTrue(above < 33, above + " rows above the only blue row");
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
