package farpoint.weka.tab.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.Data;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.evaluation.Prediction;
import weka.classifiers.evaluation.ThresholdCurve;
import weka.core.Instances;

class CompareTest {
    private static final double[] A = {5, 1, 2, 2, 9, 9, 9, 0.5, 7, 3};
    private static final double[] B = {4, 1, 3, 2.5, 8, 9, 2, 0.5, 0.5, 6};

    private static final Rows ROWS = Runs.rows(Runs.numbers(A));

    /** SciPy: spearmanr(A, B), rankdata(-A). */
    @Test
    void ranksAgreeAsScipySays() throws Exception {
        RunResult a = Runs.scored(ROWS, A);
        RunResult b = Runs.scored(ROWS, B);
        assertEquals(0.5309046581991544, RankAgreement.of(a, b).spearman(), 1e-12);
        assertEquals(1, RankAgreement.of(a, a).spearman(), 1e-12);
        assertArrayEquals(new double[] {5, 9, 7.5, 7.5, 2, 2, 2, 10, 4, 6}, RankAgreement.meanRanks(a));
        assertTrue(Double.isNaN(
                RankAgreement.of(a, Runs.scored(ROWS, new double[10])).spearman()));
    }

    /** The first four of A are the rows 4, 5, 6, 8, those of B 5, 4, 9, 0. */
    @Test
    void overlapCountsRowsThatBothHaveFirst() throws Exception {
        RunResult a = Runs.scored(ROWS, A);
        RunResult b = Runs.scored(ROWS, B);
        assertEquals(2, RankAgreement.overlap(a, b, 4));
        assertEquals(0, RankAgreement.overlap(a, b, 1));
        assertEquals(10, RankAgreement.overlap(a, b, 10));
        assertArrayEquals(new int[] {6, 8}, RankAgreement.only(a, b, 4));
        assertArrayEquals(new int[] {9, 0}, RankAgreement.only(b, a, 4));
    }

    /** Of a shipped set, whose class says which rows are outliers; ties on purpose. */
    @Test
    void curvesHaveTheAreasThatWekaAndTheRankingGive() throws Exception {
        Instances data = Data.shipped("glass");
        Rows rows = Runs.rows(data);
        double[] scores = new double[data.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.rint(10 * data.get(i).value(3));
        }
        KnownOutliers known = KnownOutliers.of(rows);
        assertEquals(data.size(), known.rows().length);
        RankingCurves curves = RankingCurves.of(Runs.scored(rows, scores), known);
        double roc = 0;
        double precision = 0;
        for (int i = 1; i < curves.found().length; i++) {
            double step = curves.falseAlarms()[i] - curves.falseAlarms()[i - 1];
            roc += step * (curves.found()[i] + curves.found()[i - 1]) / 2;
            precision += (curves.found()[i] - curves.found()[i - 1]) * curves.precision()[i];
        }
        assertEquals(curves.rocArea(), roc, 1e-12);
        assertEquals(curves.averagePrecision(), precision, 1e-12);
        assertEquals(wekasArea(data, scores), curves.rocArea(), 1e-12);
    }

    private static double wekasArea(Instances data, double[] scores) {
        double most = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i])
                .max()
                .orElseThrow();
        ArrayList<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            double p = scores[i] / most;
            predictions.add(new NominalPrediction(data.get(i).classValue(), new double[] {1 - p, p}));
        }
        int outlier = data.classAttribute().indexOfValue("outlier");
        return ThresholdCurve.getROCArea(new ThresholdCurve().getCurve(predictions, outlier));
    }

    /** A report of the same rows judges them by the same labels, of more than two values as of two. */
    @Test
    void rowsAreJudgedAsInAReport() throws Exception {
        Rows rows = Runs.rows(Data.arff(
                "@relation kinds",
                "@attribute a numeric",
                "@attribute class {blue,fraud,red}",
                "@data",
                "1,red",
                "2,fraud",
                "3,?",
                "4,blue"));
        KnownOutliers known = KnownOutliers.of(rows);
        assertEquals(rows.labels().orElseThrow().meaning(), known.meaning());
        assertEquals("By the class 'class', in which 'fraud' means outliers, as its name says.", known.meaning());
        assertArrayEquals(new int[] {0, 1, 3}, known.rows());
        assertArrayEquals(new boolean[] {false, true, false}, known.outlier());
    }

    @Test
    void withoutLabelsNothingIsInvented() throws Exception {
        assertTrue(KnownOutliers.of(ROWS).isEmpty());
        assertTrue(KnownOutliers.of(ROWS).meaning().startsWith("There is no class"));
        KnownOutliers kinds = KnownOutliers.of(Runs.rows(Data.arff(
                "@relation kinds", "@attribute a numeric", "@attribute class {x,y,z}", "@data", "1,x", "2,y", "3,z")));
        assertTrue(kinds.isEmpty());
        assertTrue(kinds.meaning().startsWith("The class 'class' does not say"), kinds.meaning());
        KnownOutliers one = KnownOutliers.of(Runs.rows(Data.arff(
                "@relation one",
                "@attribute a numeric",
                "@attribute class {normal,outlier}",
                "@data",
                "1,normal",
                "2,?")));
        assertTrue(one.meaning().startsWith("All rows whose class is known are of one kind"), one.meaning());
        KnownOutliers colors = KnownOutliers.of(Runs.rows(Data.arff(
                "@relation colors",
                "@attribute a numeric",
                "@attribute class {blue,red}",
                "@data",
                "1,blue",
                "2,red")));
        assertTrue(colors.meaning().startsWith("The class 'class' does not say"), colors.meaning());
        KnownOutliers known = KnownOutliers.of(Runs.rows(Data.mixed()));
        assertArrayEquals(new int[] {0, 1, 2, 4, 5, 6}, known.rows(), "the row without a class is left out");
    }

    @Test
    void theViewTellsOfTheOtherRunAndSharesTheSelection() throws Exception {
        RunResult a = Runs.scored(ROWS, A);
        RunResult b = Runs.scored(ROWS, B);
        RunResult elsewhere = Runs.scored(1, 2, 3);
        CompareView view = Shown.on(CompareView::new);
        Shown.on(() -> {
            Shown.sized(view.component(), 800, 600);
            view.show(a);
            view.showRuns(List.of(a, b, elsewhere));
            return null;
        });
        Shown.until(() -> !view.isBusy());
        assertTrue(view.figures().contains("(Spearman) 0.5309"), view.figures());
        assertTrue(view.figures().contains("of the first 10 rows 10 are the same (100 %)"), view.figures());
        assertTrue(view.meaning().startsWith("There is no class"));
        Shown.until(view.ranks()::isReady);
        Shown.on(() -> {
            a.selection().set(4);
            return null;
        });
        Shown.until(view.ranks()::isReady);
        BufferedImage image = Shown.on(() -> Shown.painted(view.ranks().chart()));
        int selected = Palette.of(view.ranks().chart()).selected().getRGB();
        assertTrue(Shown.count(image, selected, 0, image.getWidth()) > 5);
        Shown.on(() -> {
            view.show(null);
            return null;
        });
        assertEquals("There is no run.", view.meaning());
    }
}
