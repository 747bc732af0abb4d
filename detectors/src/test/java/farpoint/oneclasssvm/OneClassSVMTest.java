package farpoint.oneclasssvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.detector.Explainable;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierModel;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import farpoint.testing.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneClassSVMTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    @ParameterizedTest
    @ValueSource(strings = {"waves-0.1", "waves-0.5", "wdbc", "vowel"})
    void agreesWithScikitLearn(String set) {
        GoldenBoundary golden = GoldenBoundary.of(set);
        ParameterValues values = OneClassSVM.SPEC
                .defaults()
                .with(OneClassSVM.NU, golden.nu())
                .with(OneClassSVM.SCALING, set.startsWith("waves") ? Scaling.NONE : Scaling.STANDARD);
        Training training = Training.of(OneClassSVM.SPEC, values, golden.training(), CONTEXT);
        TrainedDetector trained = training.detector();
        assertEquals(golden.gamma(), (double) trained.summary().get("Gamma of the kernel"), 1e-14);
        assertEquals(golden.rho(), (double) trained.summary().get("Offset"), 1e-6);
        assertEquals(golden.vectors(), trained.summary().get("Support vectors"));
        double[] scores = trained.score(golden.all(), CONTEXT);
        assertArrayEquals(golden.scores(), scores, 1e-6);
        assertArrayEquals(Arrays.copyOf(scores, training.scores().length), training.scores());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.3, 0.7})
    void nuBoundsTheShareOutsideAndThatOfSupportVectors(double nu) {
        DataMatrix rows = DataMatrix.of(Samples.gaussian(500, 5, 1));
        Fitted fitted = fit(with(nu, 0), rows);
        long outside = Arrays.stream(fitted.scores()).filter(s -> s > 2e-7).count();
        assertTrue(outside <= nu * 500 + 1, outside + " rows outside");
        int vectors = (int) fitted.model().summary().get("Support vectors");
        assertTrue(vectors >= nu * 500 - 1, vectors + " support vectors");
    }

    /** The coefficients of three equal rows share what one has, and the sum of all grows with the rows. */
    @Test
    void threeOfEachRowGiveThreeTimesTheScore() {
        double[][] gaussian = Samples.gaussian(80, 3, 2);
        DataMatrix once = DataMatrix.of(gaussian);
        DataMatrix thrice = Samples.matrix(240, 3, (i, j) -> gaussian[i / 3][j]);
        double[] expected = Arrays.stream(fit(with(0.15, 0.2), once).model().score(thrice, CONTEXT))
                .map(s -> 3 * s)
                .toArray();
        assertArrayEquals(expected, fit(with(0.15, 0.2), thrice).scores(), 1e-6);
    }

    @Test
    void equalRowsAreOnTheBoundary() {
        DataMatrix equal = Samples.matrix(30, 2, (i, j) -> 5);
        Fitted fitted = fit(with(0.1, 0), equal);
        assertEquals(1.0, fitted.model().summary().get("Gamma of the kernel"));
        assertArrayEquals(new double[30], fitted.scores(), 1e-6);
        assertEquals(1, Arrays.stream(fitted.scores()).distinct().count());
        // Three rows' worth of coefficients at distance 2.
        double[] other = fitted.model().score(DataMatrix.of(new double[][] {{5, 7}}), CONTEXT);
        assertEquals(3 - 3 * Math.exp(-4), other[0], 1e-12);
    }

    @Test
    void oneRowSaysNothingOfOthers() {
        assertThrows(InvalidInputException.class, () -> fit(with(0.25, 1), DataMatrix.of(new double[][] {{1, 2}})));
    }

    /** Two rows with half a coefficient in all are alike by symmetry: .25 each. */
    @Test
    void lessThanOneCoefficientIsShared() {
        DataMatrix rows = DataMatrix.of(new double[][] {{0}, {1}});
        Fitted fitted = fit(with(0.25, 1), rows);
        assertEquals(
                0.25 + 0.25 * Math.exp(-1), (double) fitted.model().summary().get("Offset"), 1e-8);
        assertArrayEquals(new double[2], fitted.scores(), 1e-7);
    }

    /** All coefficients are 1, and the row of the densest place is the boundary. */
    @Test
    void nuOneIsAKernelDensity() {
        double[][] rows = {{0}, {1}, {1.5}, {4}};
        double[] densities = Arrays.stream(rows)
                .mapToDouble(x -> Arrays.stream(rows)
                        .mapToDouble(y -> Math.exp(-0.5 * (x[0] - y[0]) * (x[0] - y[0])))
                        .sum())
                .toArray();
        double most = Arrays.stream(densities).max().orElseThrow();
        double[] expected = Arrays.stream(densities).map(s -> most - s).toArray();
        assertArrayEquals(expected, fit(with(1, 0.5), DataMatrix.of(rows)).scores(), 1.2e-7);
    }

    /** The kernel is 0 in doubles from e = 746 on, and lost in sums from 37 on. */
    @Test
    void scoresGrowWithTheDistanceHoweverFarARowIs() {
        double[][] gaussian = Samples.gaussian(100, 2, 3);
        double[] far = {5, 6, 8, 10, 15, 30, 31, 100, 101, 1e3, 1e4, 1e6, 1e8, 2e8, 7e10};
        OutlierModel model = fit(with(0.1, 0), DataMatrix.of(gaussian)).model();
        double[] scores = model.score(Samples.matrix(far.length, 2, (i, j) -> far[i]), CONTEXT);
        for (int i = 1; i < far.length; i++) {
            assertTrue(scores[i] > scores[i - 1], far[i] + ": " + scores[i] + " after " + scores[i - 1]);
        }
        double rho = (double) model.summary().get("Offset");
        for (int i = 4; i < far.length; i++) {
            assertEquals(rho, scores[i], 1.1e-10 * 10);
        }
        assertEquals(rho, model.score(DataMatrix.of(new double[][] {{1e200, 0}}), CONTEXT)[0]);

        // As training rows each is its own support vector, with coefficient 1.
        for (int i = 0; i < 5; i++) {
            gaussian[i][0] = 100 * (i + 1);
        }
        double[] training = fit(with(0.1, 0.05), DataMatrix.of(gaussian)).scores();
        for (int i = 1; i < 5; i++) {
            assertTrue(training[i] > training[i - 1], i + ": " + training[i] + " after " + training[i - 1]);
        }
    }

    /** All are support vectors on the boundary, where decision values are 0 but for the solver's tolerance. */
    @Test
    void trainingRowsFarFromAllOthersComeFirst() {
        double[][] rows = Samples.gaussian(60, 4, 9);
        rows[3] = new double[] {40, 0, 0, 0};
        rows[50] = new double[] {0, 30, -30, 0};
        DataMatrix matrix = DataMatrix.of(rows);
        Fitted fitted = fit(with(0.1, 0.5), matrix);
        double[] scores = fitted.scores();
        assertTrue((double) fitted.model().summary().get("Offset") < 1, "no coefficient is 1");
        double[] sorted = Arrays.stream(scores).sorted().toArray();
        assertEquals(Math.min(scores[3], scores[50]), sorted[58]);
        assertTrue(sorted[59] < 1.2e-7, "decision values are 0");
        assertTrue(sorted[58] > sorted[57] + 1e-9, sorted[58] + " after " + sorted[57]);
    }

    /** A value of another order is no reason to take all other rows for one. */
    @Test
    void wildValuesDoNotSetTheWidthOfTheKernel() {
        double[][] rows = Samples.gaussian(200, 3, 4);
        double without = KernelWidth.scale(DataMatrix.of(rows));
        rows[7][1] = 1e12;
        rows[70][2] = -1e15;
        assertEquals(without, KernelWidth.scale(DataMatrix.of(rows)), 0.01 * without);
        assertEquals(1 / (3 * 2.0 / 3), KernelWidth.scale(DataMatrix.of(new double[][] {{1, 2, 3}})), 1e-15);
    }

    @Test
    void learnsFromADrawnSampleOfManyRowsAndSaysSo() {
        DataMatrix rows = DataMatrix.of(Samples.gaussian(300, 3, 5));
        Fitted sampled = fit(new OneClassSVM(0.1, 0, 60, 1e-9, Scaling.NONE, 1), rows);
        assertEquals(300, sampled.scores().length);
        assertEquals(
                "The boundary is learnt from 60 of the 300 training rows, drawn at random; the parameter 'max-rows' allows"
                        + " more, in a time that grows with their square.",
                sampled.model().summary().get("Warning about training rows"));
        long outside = Arrays.stream(sampled.scores()).filter(s -> s > 0).count();
        assertTrue(outside > 6 && outside < 150, outside + " rows outside");
        int vectors = (int) sampled.model().summary().get("Support vectors");
        assertTrue(vectors >= 6 && vectors <= 60, vectors + " support vectors");
        double[] other =
                fit(new OneClassSVM(0.1, 0, 60, 1e-9, Scaling.NONE, 2), rows).scores();
        assertTrue(Math.abs(other[0] - sampled.scores()[0]) > 1e-4, "another sample");
        Fitted all = fit(new OneClassSVM(0.1, 0, 300, 1e-9, Scaling.NONE, 1), rows);
        assertFalse(all.model().summary().containsKey("Warning about training rows"));
    }

    @Test
    void theSeedDoesNotMatterBeyondTheTolerance() {
        DataMatrix rows = DataMatrix.of(Samples.gaussian(300, 3, 6));
        double[] one =
                fit(new OneClassSVM(0.1, 0, 300, 1e-9, Scaling.NONE, 1), rows).scores();
        double[] two =
                fit(new OneClassSVM(0.1, 0, 300, 1e-9, Scaling.NONE, 2), rows).scores();
        assertArrayEquals(one, two, 1e-7);
    }

    /** Worked out by hand: two support vectors, whose weights for the row are in the ratio of the kernels. */
    @Test
    void explainsByTheVectorsThatARowLeansOn() {
        Boundary boundary = new Boundary(0.5, 1, new double[] {1, 0.5}, new double[] {0, 0, 2, 0}, 2);
        Explainable model = new OneClassModel(boundary, Map.of());
        DataMatrix rows = DataMatrix.of(new double[][] {{1, 3}, {0, 0}, {1e6, 0}, {2, 1e200}});
        double[] contributions = model.contributions(rows, CONTEXT);
        // The kernels of the first row are equal.
        assertEquals(0.5 * 1, contributions[0], 1e-15);
        assertEquals(0.5 * 9, contributions[1], 1e-14);
        // The second is a vector itself and leans on the other one.
        assertEquals(0.5 * 4, contributions[2], 1e-15);
        assertEquals(0, contributions[3]);
        // Far out only the nearest counts.
        assertEquals(0.5 * (1e6 - 2) * (1e6 - 2), contributions[4], 1);
        assertTrue(contributions[7] > 1e300 && !Double.isNaN(contributions[6]));
    }

    @Test
    void pointsAtTheAttributeThatIsOff() {
        double[][] rows = Samples.gaussian(300, 6, 7);
        rows[10][4] = 9;
        DataMatrix matrix = DataMatrix.of(rows);
        OutlierModel model = fit(with(0.1, 0), matrix).model();
        double[] contributions = ((Explainable) model).contributions(matrix, CONTEXT);
        double[] own = Arrays.copyOfRange(contributions, 60, 66);
        assertEquals(own[4], Arrays.stream(own).max().orElseThrow());
        assertTrue(own[4] > Arrays.stream(own).sum() / 2, Arrays.toString(own));
    }

    @Test
    void damagedStatesAreRefused() {
        OneClassSVM detector = with(0.1, 0);
        DataMatrix rows = DataMatrix.of(Samples.gaussian(50, 2, 8));
        OutlierModel model = fit(detector, rows).model();
        State whole = new State();
        model.writeTo(whole);
        assertArrayEquals(model.score(rows, CONTEXT), detector.restore(whole, 2).score(rows, CONTEXT));
        List<Consumer<State>> damages = List.of(
                s -> s.put("gamma", 0.0).put("coefficients", new double[] {1}).put("vectors", new double[2]),
                s -> s.put("gamma", 1.0).put("coefficients", new double[0]).put("vectors", new double[0]),
                s -> s.put("gamma", 1.0).put("coefficients", new double[] {1.5}).put("vectors", new double[2]),
                s -> s.put("gamma", 1.0).put("coefficients", new double[] {0}).put("vectors", new double[2]),
                s -> s.put("gamma", 1.0).put("coefficients", new double[] {1}).put("vectors", new double[3]));
        for (Consumer<State> damage : damages) {
            State state = new State().put("rho", 1.0);
            damage.accept(state);
            InvalidInputException e = assertThrows(InvalidInputException.class, () -> detector.restore(state, 2));
            assertTrue(e.getMessage().startsWith("The model file is damaged: "), e.getMessage());
        }
    }

    private static OneClassSVM with(double nu, double gamma) {
        return new OneClassSVM(nu, gamma, 20_000, 1e-9, Scaling.NONE, 1);
    }

    private static Fitted fit(OneClassSVM detector, DataMatrix rows) {
        return detector.fit(rows, CONTEXT);
    }
}
