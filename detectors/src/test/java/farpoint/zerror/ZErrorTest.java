package farpoint.zerror;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.cleaning.TableMeasure;
import farpoint.covariance.CovarianceEstimator;
import farpoint.data.Attribute;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.linear.LinearForm;
import farpoint.linear.LogisticRegression;
import farpoint.linear.NormalEquations;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import farpoint.stats.ErrorScale;
import farpoint.testing.Samples;
import farpoint.zerror.errors.Folds;
import farpoint.zerror.errors.MaskedLogistic;
import farpoint.zerror.errors.PrecisionPredictor;
import farpoint.zerror.errors.PredictorFit;
import farpoint.zerror.errors.RegressionPredictor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** Golden values: numpy and scikit-learn 1.2.1, tools/golden/zerror.py. Closed forms: ordinary least squares. */
class ZErrorTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final DataMatrix GOLDEN = Samples.matrix(
            12, 3, (k, i) -> StrictMath.sin(0.7 * k + 1.3 * i) + 0.3 * StrictMath.cos(2.1 * k * (i + 1)));

    private static ParameterValues values() {
        return ZError.SPEC.defaults();
    }

    private static TrainedDetector fit(ParameterValues values, Table table) {
        return train(values, table).detector();
    }

    private static Training train(ParameterValues values, Table table) {
        return Training.of(ZError.SPEC, values, table, CONTEXT);
    }

    private static PrecisionPredictor precision(DataMatrix rows) {
        ZError detector = (ZError) ZError.SPEC.create(values().with(ZError.ESTIMATOR, CovarianceEstimator.EMPIRICAL));
        State state = new State();
        detector.fit(rows, CONTEXT).model().writeTo(state);
        return PrecisionPredictor.readFrom(state.child("source"), rows.columns());
    }

    @Test
    void precisionErrorsAreTheGoldenOnes() {
        double[] errors = precision(GOLDEN).errors(GOLDEN, CONTEXT);
        double unbiased = Math.sqrt(11.0 / 12);
        double[] expected = {0.9353683727788183, -0.6438646982933443, 0.9897522108351824};
        for (int j = 0; j < 3; j++) {
            assertEquals(expected[j], errors[j] * unbiased, 1e-12);
        }
    }

    @Test
    void precisionErrorsAreTheStandardisedResidualsOfRegressions() {
        DataMatrix rows = correlated(50, 5, 3);
        double[] errors = precision(rows).errors(rows, CONTEXT);
        for (int j = 0; j < 5; j++) {
            int target = j;
            double[][] others = new double[50][];
            for (int i = 0; i < 50; i++) {
                int row = i;
                others[i] = IntStream.range(0, 5)
                        .filter(c -> c != target)
                        .mapToDouble(c -> rows.value(row, c))
                        .toArray();
            }
            OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
            regression.newSampleData(
                    IntStream.range(0, 50)
                            .mapToDouble(i -> rows.value(i, target))
                            .toArray(),
                    others);
            double[] residuals = regression.estimateResiduals();
            double deviation = Math.sqrt(regression.calculateResidualSumOfSquares() / 50);
            for (int i = 0; i < 50; i++) {
                assertEquals(residuals[i] / deviation, errors[i * 5 + j], 1e-10);
            }
        }
    }

    @Test
    void aRareCategoryHasTheErrorOfAGaussianValueAsRare() {
        Table table = colours(300);
        double[] indicators = table.column(2);
        ParameterValues values = values().with(ZError.ERROR_SCALE, ErrorScale.Estimator.MEAN_SD)
                .with(ZError.ESTIMATOR, CovarianceEstimator.OAS);
        double[] errors = zErrors(fit(values, table), table);
        double rare = Arrays.stream(indicators).filter(v -> v == 2).count() / 300.0;
        int row = IntStream.range(0, 300)
                .filter(i -> indicators[i] == 2)
                .findFirst()
                .orElseThrow();
        double gaussian = new NormalDistribution().inverseCumulativeProbability(1 - rare / 2);
        assertEquals(gaussian, errors[row * 3 + 2], 0.1);
        double squares = IntStream.range(0, 300)
                .mapToDouble(i -> errors[i * 3 + 2] * errors[i * 3 + 2])
                .sum();
        assertEquals(1, squares / 300, 1e-9);
    }

    @Test
    void ridgeAndLogisticRegressionAreScikitLearns() {
        int[] features = {0, 1};
        int[] all = IntStream.range(0, 12).toArray();
        double[] ridge = new NormalEquations(features)
                .add(GOLDEN, all, row -> 1, row -> GOLDEN.value(row, 2))
                .solve(0.5);
        assertArrayEquals(new double[] {0.2896853791574191, -0.8832381319423034, 0.500194891435937}, ridge, 1e-12);
        int[] labels = {1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0};
        LinearForm logit = new LogisticRegression(0.5).fit(GOLDEN, features, all, row -> labels[row] == 1);
        assertEquals(0.3617121440460427, logit.intercept(), 1e-7);
        assertArrayEquals(new double[] {-1.6164938323910385, 1.763216954011404}, logit.weights(), 1e-7);
    }

    @Test
    void errorsOfATargetAreOutOfFold() {
        DataMatrix rows = correlated(30, 3, 5);
        Folds folds = Folds.of(new int[30], 5, 7);
        int[] features = {0, 2};
        PredictorFit fit = RegressionPredictor.fit(rows, 1, features, 0.3, folds, CONTEXT);
        for (int i = 0; i < 30; i++) {
            int[] others = folds.outside(folds.of()[i]);
            double[] solution = new NormalEquations(features)
                    .add(rows, others, row -> 1, row -> rows.value(row, 1))
                    .solve(0.3);
            LinearForm prediction = LinearForm.of(solution, features);
            assertEquals(
                    rows.value(i, 1) - prediction.apply(rows, i), fit.training().errors()[i], 1e-12);
        }
    }

    @Test
    void foldsAreEvenWithinEachStratum() {
        int[] strata = IntStream.range(0, 103).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        Folds folds = Folds.of(strata, 10, 1);
        for (int f = 0; f < 10; f++) {
            long ofOne = Arrays.stream(folds.in(f)).filter(i -> strata[i] == 1).count();
            assertTrue(ofOne == 3 || ofOne == 4, "fold " + f + " has " + ofOne);
            assertEquals(103, folds.in(f).length + folds.outside(f).length);
        }
        assertEquals(4, Folds.of(new int[4], 10, 1).count());
    }

    private static double[] zErrors(TrainedDetector trained, Table table) {
        return ((ZErrorModel) trained.model()).zErrors(trained.preprocessing().transform(table, CONTEXT), CONTEXT);
    }

    @Test
    void findsAWrongValueOfANumericTarget() {
        double[][] rows = rows(correlated(150, 4, 4));
        rows[33][1] += 8;
        ParameterValues values = values().with(ZError.FORM, Form.TARGET).with(ZError.TARGET, "x2");
        Training fitted = train(values, Samples.table(rows));
        TrainedDetector trained = fitted.detector();
        double[] scores = fitted.scores();
        assertEquals(33, indexOfMax(scores));
        assertEquals("x2", trained.summary().get("Target"));
        double[] contributions = trained.contributions(Samples.table(rows), CONTEXT);
        assertEquals(1, indexOfMax(Arrays.copyOfRange(contributions, 33 * 4, 34 * 4)));
    }

    @Test
    void findsWrongClasses() {
        Table table = classes(200, true);
        Training fitted = train(values().with(ZError.FORM, Form.CLASSES), table);
        TrainedDetector trained = fitted.detector();
        double[] scores = fitted.scores();
        int[] worst = IntStream.range(0, 200)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                .limit(4)
                .mapToInt(i -> i)
                .sorted()
                .toArray();
        assertArrayEquals(new int[] {10, 60, 110, 160}, worst);
        assertTrue((int) trained.summary().get("Rows masked while learning b") >= 4);
        assertArrayEquals(new double[200 * 2], trained.contributions(table, CONTEXT));
    }

    @Test
    void theOrderOfTheClassesDoesNotMatter() {
        ParameterValues values = values().with(ZError.FORM, Form.CLASSES);
        Table table = classes(200, true);
        Table other = classes(200, false);
        assertArrayEquals(train(values, table).scores(), train(values, other).scores());
    }

    @Test
    void aRowWithoutAClassIsMeasuredByTheOneThatFitsBest() {
        Table table = classes(200, true);
        TrainedDetector trained = fit(values().with(ZError.FORM, Form.CLASSES), table);
        double[] known = trained.score(table, CONTEXT);
        int[] missing = new int[200];
        Arrays.fill(missing, RowClasses.MISSING);
        double[] unknown = trained.score(withClasses(table, missing, List.of("a", "b")), CONTEXT);
        for (int i = 0; i < 200; i++) {
            assertTrue(unknown[i] <= known[i], "row " + i);
        }
        assertTrue(unknown[10] < 1 && known[10] > 3, known[10] + " " + unknown[10]);
    }

    @Test
    void aNominalTargetIsItsOwnLabel() {
        Table classes = classes(200, true);
        double[] labels = Arrays.stream(classes.classes().orElseThrow().ids())
                .asDoubleStream()
                .toArray();
        Table table = Table.builder(200)
                .add(Attribute.nominal("kind", List.of("a", "b")), labels)
                .addNumeric("x", classes.column(0))
                .addNumeric("y", classes.column(1))
                .build();
        ParameterValues values = values().with(ZError.FORM, Form.TARGET).with(ZError.TARGET, "kind");
        double[] ofTarget = train(values, table).scores();
        double[] ofClass =
                train(values().with(ZError.FORM, Form.CLASSES), classes).scores();
        assertArrayEquals(ofClass, ofTarget);
    }

    @Test
    void theCutOffIsWhereTheTwoDensitiesAreEqual() {
        ErrorScale low = new ErrorScale(-2, 0.5);
        ErrorScale high = new ErrorScale(3, 1.5);
        double cut = MaskedLogistic.intersection(low, high);
        assertTrue(cut > -2 && cut < 3);
        assertEquals(density(low, cut), density(high, cut), 1e-12);
        assertEquals(0.5, MaskedLogistic.intersection(new ErrorScale(-2, 0.7), new ErrorScale(3, 0.7)), 1e-12);
        double mirrored = MaskedLogistic.intersection(new ErrorScale(-3, 1.5), new ErrorScale(2, 0.5));
        assertEquals(-cut, mirrored, 1e-12);
        // A narrow Gaussian inside a wide one: no intersection lies between the means.
        assertEquals(0.01, MaskedLogistic.intersection(new ErrorScale(0, 0.1), new ErrorScale(0.11, 1)), 1e-12);
    }

    @Test
    void everyFormScoresTheSameAfterItsStateIsRead() {
        Table table = classes(120, true);
        for (Form form : Form.values()) {
            TrainedDetector trained = fit(values().with(ZError.FORM, form), table);
            State state = new State();
            trained.writeTo(state);
            TrainedDetector read = TrainedDetector.readFrom(state);
            assertArrayEquals(trained.score(table, CONTEXT), read.score(table, CONTEXT), form.toString());
        }
    }

    @Test
    void theThresholdHoldsOnCleanGaussianRows() {
        for (int d : new int[] {1, 5, 20}) {
            Table table = Samples.table(rows(correlated(20_000, d, d)));
            TrainedDetector trained = fit(values(), table);
            double tau = TableMeasure.usualTau(trained);
            double share = Arrays.stream(trained.score(table, CONTEXT))
                            .filter(s -> s > tau)
                            .count()
                    / 20_000.0;
            assertTrue(share > 0.005 && share < 0.0125, d + " attributes: " + share);
        }
    }

    @Test
    void mistakesGetASentence() {
        Table table = classes(50, true);
        assertSentence(
                "There is no attribute 'z', which the 'target' parameter names. The data has, besides text and identifiers:"
                        + " x, y.",
                table,
                values().with(ZError.FORM, Form.TARGET).with(ZError.TARGET, "z"));
        assertSentence(
                "The 'target' parameter names 'x', but the 'form' parameter is attributes. It must be target then.",
                table,
                values().with(ZError.TARGET, "x"));
        assertSentence(
                "The 'form' parameter is classes, but the data has no nominal class.",
                Samples.table(Samples.gaussian(20, 2, 1)),
                values().with(ZError.FORM, Form.CLASSES));
        assertSentence(
                "ZError needs at least two labels with 2 or more training rows each to tell which rows have the wrong"
                        + " one. The labels are: a, b.",
                withClasses(table, new int[50], List.of("a", "b")),
                values().with(ZError.FORM, Form.CLASSES));
        Table constant = Table.builder(10)
                .addNumeric("u", Samples.gaussian(1, 10, 1)[0])
                .addNumeric("v", new double[10])
                .build();
        assertSentence(
                "The target 'v' is constant: there is nothing to predict. Name another attribute with the 'target'"
                        + " parameter.",
                constant,
                values().with(ZError.FORM, Form.TARGET));
    }

    private static void assertSentence(String sentence, Table table, ParameterValues values) {
        assertEquals(
                sentence,
                assertThrows(InvalidInputException.class, () -> fit(values, table))
                        .getMessage());
    }

    private static double density(ErrorScale gaussian, double x) {
        double z = gaussian.z(x);
        return Math.exp(-z * z / 2) / gaussian.scale();
    }

    /** Each column is a mixture of independent ones. */
    private static DataMatrix correlated(int n, int d, int seed) {
        double[][] rows = Samples.gaussian(n, d, seed);
        for (double[] row : rows) {
            for (int j = 1; j < d; j++) {
                row[j] = 0.8 * row[j - 1] + 0.6 * row[j];
            }
        }
        return DataMatrix.of(rows);
    }

    private static double[][] rows(DataMatrix matrix) {
        return IntStream.range(0, matrix.rows()).mapToObj(matrix::row).toArray(double[][]::new);
    }

    /** Two classes 4 standard deviations apart; every 50th row from row 10 on has the wrong one. */
    private static Table classes(int n, boolean alphabetical) {
        double[][] rows = Samples.gaussian(n, 2, 6);
        int[] ids = new int[n];
        for (int i = 0; i < n; i++) {
            boolean second = i % 2 == 1;
            rows[i][0] += second ? 4 : 0;
            ids[i] = second == (i % 50 != 10) == alphabetical ? 1 : 0;
        }
        Table table = Table.builder(n)
                .addNumeric("x", Arrays.stream(rows).mapToDouble(r -> r[0]).toArray())
                .addNumeric("y", Arrays.stream(rows).mapToDouble(r -> r[1]).toArray())
                .build();
        return withClasses(table, ids, alphabetical ? List.of("a", "b") : List.of("b", "a"));
    }

    private static Table withClasses(Table table, int[] ids, List<String> names) {
        return Table.builder(table.rows())
                .addNumeric("x", table.column(0))
                .addNumeric("y", table.column(1))
                .classes(new RowClasses(names, ids))
                .build();
    }

    /** Two Gaussian columns, and colours of which one is rare. */
    private static Table colours(int n) {
        double[][] rows = Samples.gaussian(n, 2, 8);
        double[] colours =
                IntStream.range(0, n).mapToDouble(i -> i % 30 == 0 ? 2 : i % 2).toArray();
        return Table.builder(n)
                .addNumeric("x", Arrays.stream(rows).mapToDouble(r -> r[0]).toArray())
                .addNumeric("y", Arrays.stream(rows).mapToDouble(r -> r[1]).toArray())
                .add(Attribute.nominal("colour", List.of("red", "green", "blue")), colours)
                .build();
    }

    private static int indexOfMax(double[] values) {
        return IntStream.range(0, values.length)
                .reduce((a, b) -> values[b] > values[a] ? b : a)
                .orElseThrow();
    }
}
