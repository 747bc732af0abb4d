package farpoint.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.detector.CombinedModel;
import farpoint.detector.Fitted;
import farpoint.detector.MemberScores;
import farpoint.detector.OutlierModel;
import farpoint.detector.Scoring;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What an ensemble makes of members of known scores. */
class OutlierEnsembleTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final DataMatrix ROWS = DataMatrix.of(new double[][] {{1, .5}, {2, .6}, {3, .55}, {4, .7}, {8, .9}});

    /** The training scores of the members First and Second are those of tools/golden/ensemble.py. */
    private static final double[] GOLDEN = {
        .2716640335, .5577487753, .6070709327, .9914032129, 1.7445569856, .8988525573, .3530936865
    };

    private static OutlierEnsemble of(String members, String weights) {
        return new OutlierEnsemble(
                members, MemberPreset.CHEAP, false, weights, ScoreCombination.MEAN, 1, Stub.CATALOGUE);
    }

    private static double[] fit(String members, String weights) {
        return of(members, weights).fit(ROWS, CONTEXT).scores();
    }

    @Test
    void goldenScoresOfTrainingRowsAndOthers() {
        Fitted fitted = of("First; Second", "equal").fit(ROWS, CONTEXT);
        assertArrayEquals(Arrays.copyOf(GOLDEN, 5), fitted.scores(), 1e-10);
        DataMatrix others = DataMatrix.of(new double[][] {{16, .4}, {0, 2}});
        assertArrayEquals(Arrays.copyOfRange(GOLDEN, 5, 7), fitted.model().score(others, CONTEXT), 1e-10);
        MemberScores said = ((CombinedModel) fitted.model()).memberScores(others, CONTEXT);
        assertEquals(List.of("First", "Second"), said.members());
        assertArrayEquals(new double[] {.5, .5}, said.weights());
        double a = said.of(0)[0];
        double b = said.of(1)[0];
        assertEquals(Math.abs(a - b) / 2, said.disagreement(0), 1e-12);
    }

    @Test
    void ratiosOfWeightsCountAndAMemberOfWeightZeroChangesNothing() {
        double[] two = fit("First;Second", "");
        assertArrayEquals(two, fit("First; Second; Constant", "7 7,0"));
        assertArrayEquals(fit("First;Second", "1,3"), fit(" afirst ; SECOND ; First ;", "2; 6; 0"));
        assertFalse(Arrays.equals(two, fit("First;Second", "1,3")));
        assertArrayEquals(fit("First", "equal"), fit("Second; First", "0 1e-300"));
    }

    @Test
    void aSpectatorIsShownAndDoesNotDisagree() {
        Fitted fitted = of("First; Second; First", "0,1,0").fit(ROWS, CONTEXT);
        MemberScores said = fitted.members().orElseThrow();
        assertEquals(List.of("First", "Second", "First_2"), said.members());
        assertArrayEquals(
                of("First", "equal").fit(ROWS, CONTEXT).members().orElseThrow().z(), said.of(2));
        assertArrayEquals(new double[5], said.disagreement());
    }

    @Test
    void aMemberThatRefusesTheRowsIsLeftOutWithAWarning() {
        Fitted fitted = of("First; Refusing; Second", "1,5,1").fit(ROWS, CONTEXT);
        assertArrayEquals(Arrays.copyOf(GOLDEN, 5), fitted.scores(), 1e-10);
        assertEquals(List.of("First", "Second"), ((CombinedModel) fitted.model()).memberNames());
        assertEquals(
                "The ensemble goes without its member Refusing, which cannot use these training rows:"
                        + " Refusing wants 100 % other training rows.",
                fitted.model().summary().get("Warning: Refusing"));
        assertEquals(
                "No member of the ensemble can use these training rows: Refusing: Refusing wants 100 % other training rows.",
                refusal(() -> fit("Refusing", "equal")));
        assertEquals(
                "Those members of the ensemble that have a weight cannot use these training rows:"
                        + " Refusing wants 100 % other training rows.",
                refusal(() -> fit("First; Refusing", "0,1")));
    }

    @Test
    void aMemberOfEqualScoresHasNoWeightUnlessAllAreSo() {
        Fitted fitted = of("Constant; First; Second", "equal").fit(ROWS, CONTEXT);
        assertArrayEquals(Arrays.copyOf(GOLDEN, 5), fitted.scores(), 1e-10);
        Map<String, ?> summary = fitted.model().summary();
        assertEquals(
                "The ensemble's member Constant gives all training rows the same score: its weight is 0.",
                summary.get("Warning: Constant"));
        assertEquals(0.0, summary.get("Weight: Constant"));
        assertEquals(0.5, summary.get("Weight: First"));
    }

    @Test
    void fewRowsAreWarnedOf() {
        String warning = (String)
                of("First", "equal").fit(ROWS, CONTEXT).model().summary().get("Warning: few rows");
        assertTrue(warning.startsWith("There are only 5 training rows; with fewer than 20 the scales"), warning);
        DataMatrix enough = DataMatrix.of(Samples.gaussian(20, 2, 1));
        assertFalse(of("First", "equal").fit(enough, CONTEXT).model().summary().containsKey("Warning: few rows"));
    }

    @Test
    void hugeScoresOfMembersStayFiniteAndInOrder() {
        double[] values = {0, 1, 2, 3, 1e8, 1e90, 1e99};
        double[][] rows =
                Arrays.stream(values).mapToObj(v -> new double[] {v, v / 2}).toArray(double[][]::new);
        OutlierModel model = of("First; Second", "equal").fit(ROWS, CONTEXT).model();
        double[] scores = model.score(DataMatrix.of(rows), CONTEXT);
        assertTrue(DoubleStream.of(scores).allMatch(Double::isFinite));
        assertArrayEquals(Arrays.stream(scores).sorted().toArray(), scores);
        assertEquals(7, Arrays.stream(scores).distinct().count());
    }

    @Test
    void whatIsOpenedIsClosedEvenIfAnotherMemberFails() {
        OutlierModel model = of("First; Second", "equal").fit(ROWS, CONTEXT).model();
        try (Scoring open = model.open(CONTEXT)) {
            assertEquals(2, Stub.OPEN.get());
            assertArrayEquals(model.score(ROWS, CONTEXT), open.score(ROWS, CONTEXT));
        }
        assertEquals(0, Stub.OPEN.get());
        OutlierModel broken = of("First; Closed", "1,0").fit(ROWS, CONTEXT).model();
        assertThrows(IllegalStateException.class, () -> broken.open(CONTEXT));
        assertEquals(0, Stub.OPEN.get());
    }

    @Test
    void rowsOfATableAreNotMistakenForNumbers() {
        OutlierModel model = of("First", "equal").fit(ROWS, CONTEXT).model();
        DataMatrix other = DataMatrix.of(new double[][] {{1, 2, 3}});
        assertEquals(3, other.columns());
        // Attributes are found by name, and others passed over.
        assertArrayEquals(model.score(DataMatrix.of(new double[][] {{1, 2}}), CONTEXT), model.score(other, CONTEXT));
        assertThrows(InvalidInputException.class, () -> model.score(DataMatrix.of(new double[][] {{1}}), CONTEXT));
    }

    @Test
    void mistakesInMembersAndWeightsAreOneSentence() {
        assertEquals(
                "The ensemble's member 'Third' cannot be used: there is no such detector among those that can be members, which are First, Second,"
                        + " Constant, Refusing, Closed.",
                refusal(() -> of("First; Third", "equal")));
        assertEquals(
                "An ensemble cannot be a member of an ensemble: name its members instead.",
                refusal(() -> of("First; ensemble members=First", "equal")));
        assertEquals(
                "The 'members' parameter names no detector. It must be automatic or detectors separated by ';'.",
                refusal(() -> of(" ; ", "equal")));
        assertEquals(
                "The ensemble's member 'First -k 3' cannot be used: '-k' is no parameter with a value; write name=value,"
                        + " without blanks.",
                refusal(() -> of("First -k 3", "equal")));
        assertEquals(
                "The 'weights' parameter must be one number for each of the 2 members of the ensemble. Got 1 number instead.",
                refusal(() -> of("First; Second", "1")));
        for (String wrong : new String[] {"x", "-1", "NaN", "Infinity"}) {
            assertEquals(
                    "The 'weights' parameter must be equal or numbers of 0 or more separated by commas. Got '" + wrong
                            + "' instead.",
                    refusal(() -> of("First; Second", "1," + wrong)));
        }
        assertEquals(
                "One of the 'weights' of the ensemble's members must be more than 0.",
                refusal(() -> of("First; Second", "0,0")));
    }

    private static String refusal(Runnable task) {
        return assertThrows(InvalidInputException.class, task::run).getMessage();
    }
}
