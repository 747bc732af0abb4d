package farpoint.weka.tab.act;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.stats.Ranking;
import farpoint.weka.Data;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.classifiers.outlier.KNNDistance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.outlier.OutlierScore;

class RetrainingTest {
    private static Snapshot marked(RunResult run, int[] outliers, int[] normal, int... unsure) {
        Runs.mark(run, Mark.OUTLIER, outliers);
        Runs.mark(run, Mark.NORMAL, normal);
        Runs.mark(run, Mark.UNSURE, unsure);
        return Snapshot.of(run);
    }

    @Test
    @Tag("long")
    void scoreBoostLearnsFromTheMarks() throws Exception {
        Instances data = Data.shipped("pima");
        RunResult run = Runs.of(new GaussianMahalanobis(), data);
        boolean[] outliers = new boolean[data.size()];
        IntStream.range(0, outliers.length)
                .forEach(i -> outliers[i] = data.get(i).classValue() == 1);
        int[] some = IntStream.range(0, 300).filter(i -> outliers[i]).limit(40).toArray();
        int[] others =
                IntStream.range(0, 300).filter(i -> !outliers[i]).limit(20).toArray();
        RunResult again = new Retraining(Learner.SCORE_BOOST, marked(run, some, others)).train(null);
        double before = Ranking.of(run.scores(), outliers).rocAuc();
        double after = Ranking.of(again.scores(), outliers).rocAuc();
        assertTrue(after > before + 0.05, before + " before, " + after + " after");
        assertTrue(again.name().endsWith(" - ScoreBoost, 60 marked"), again.name());
        assertSame(run.marks(), again.marks());
        assertTrue(again.isTraining());
    }

    /** What stands under the run as its command gives the same bits. */
    @Test
    @Tag("long")
    void scoresAreThoseOfTheFilterOnRowsWithTheMarkAsClass() throws Exception {
        RunResult run = Runs.of(new KNNDistance(), Runs.square("square", 60, 0));
        Snapshot marked = marked(run, new int[] {59, 4, 7, 11, 20}, new int[] {1, 2}, 3);
        for (Learner learner : Learner.values()) {
            RunResult again = new Retraining(learner, marked).train(null);
            Instances labelled = new Retraining(learner, marked).labelled();
            OutlierScore filter = new OutlierScore();
            filter.setDetector(learner.classifier());
            filter.setInputFormat(labelled);
            Instances scored = Filter.useFilter(labelled, filter);
            assertArrayEquals(
                    scored.attributeToDoubleArray(
                            scored.attribute("outlier_score").index()),
                    again.scores());
            assertTrue(again.command().contains("weka.classifiers.outlier." + learner.title()), again.command());
            assertTrue(again.command().contains(" -c 3 -i square-scored.arff "), again.command());
        }
    }

    @Test
    void labelsAreTheMarksAndUnsureIsNone() throws Exception {
        Instances data = Data.shipped("glass");
        RunResult run = Runs.of(new KNNDistance(), data);
        Instances labelled = new Retraining(Learner.DEEP_SAD, marked(run, new int[] {0}, new int[] {5}, 7)).labelled();
        assertEquals("outlier_mark", labelled.classAttribute().name());
        assertEquals(data.numAttributes(), labelled.numAttributes());
        assertFalse(labelled.attribute(data.classAttribute().name()) != null, "the class of the data is not looked at");
        assertEquals("outlier", labelled.get(0).stringValue(labelled.classIndex()));
        assertEquals("normal", labelled.get(5).stringValue(labelled.classIndex()));
        assertEquals(
                data.size() - 2,
                labelled.stream().filter(row -> row.classIsMissing()).count());
        assertEquals(data.classAttribute(), data.attribute(data.classIndex()), "the data is left as it was");
    }

    @Test
    void marksThatAreNothingToLearnFromAreSaidSo() throws Exception {
        RunResult run = Runs.orderRun();
        Snapshot none = Snapshot.of(run);
        assertEquals(
                "DeepSAD learns from rows that are marked as outliers or normal, and no row is: mark some with O and N.",
                Learner.DEEP_SAD.obstacle(none).orElseThrow());
        assertEquals(
                "ScoreBoost learns from rows that are marked as outliers, and no row is: mark some with O.",
                Learner.SCORE_BOOST.obstacle(none).orElseThrow());
        Snapshot normal = marked(run, new int[0], new int[] {1, 2}, 5);
        assertEquals(
                "ScoreBoost learns from rows that are marked as outliers, and no row is: mark some with O. DeepSAD learns"
                        + " from rows marked as normal alone.",
                assertThrows(InvalidInputException.class, () -> new Retraining(Learner.SCORE_BOOST, normal).train(null))
                        .getMessage());
        assertEquals(Optional.empty(), Learner.DEEP_SAD.obstacle(normal));
        assertEquals(
                "No row is marked as outlier: DeepSAD learns only what normal rows are like.",
                Learner.DEEP_SAD.doubt(normal).orElseThrow());
    }

    @Test
    void outliersAloneWillDoButNotAllRows() throws Exception {
        RunResult run = Runs.orderRun();
        Snapshot one = marked(run, new int[] {2}, new int[0]);
        assertEquals(Optional.empty(), Learner.SCORE_BOOST.obstacle(one));
        assertEquals(
                "ScoreBoost learns little from one row marked as outlier: mark at least 5.",
                Learner.SCORE_BOOST.doubt(one).orElseThrow());
        RunResult again = new Retraining(Learner.SCORE_BOOST, one).train(null);
        assertEquals(20, again.scores().length);
        assertEquals(
                List.of("ScoreBoost learns little from one row marked as outlier: mark at least 5."), again.doubts());
        Snapshot all = marked(run, IntStream.range(0, 19).toArray(), new int[0]);
        for (Learner learner : Learner.values()) {
            assertEquals(
                    "All rows but 1 are marked as outliers: at least 2 must not be.",
                    learner.obstacle(all).orElseThrow());
        }
    }
}
