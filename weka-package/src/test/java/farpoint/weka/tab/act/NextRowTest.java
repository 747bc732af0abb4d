package farpoint.weka.tab.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.threshold.Threshold;
import farpoint.weka.Data;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.classifiers.outlier.KNNDistance;
import weka.classifiers.outlier.OutlierEnsemble;

class NextRowTest {
    private static int next(RunResult run) throws Exception {
        return NextRow.find(Snapshot.of(run), null).orElseThrow();
    }

    @Test
    void rowsComeInTheOrderOfTheConfidenceOfTheirFlags() throws Exception {
        RunResult run = Runs.of(new KNNDistance(), Data.shipped("glass"));
        run.cut().moveTo(run.score(run.rowAt(20)));
        Threshold cut = run.cut().threshold();
        double last = 0;
        for (int asked = 0; asked < 15; asked++) {
            int row = next(run);
            double confidence = cut.confidence(run.score(row));
            assertEquals(Mark.NONE, run.marks().of(row));
            assertTrue(confidence >= last, confidence + " after " + last);
            assertTrue(
                    IntStream.range(0, run.rows().size())
                            .filter(i -> run.marks().of(i) == Mark.NONE)
                            .allMatch(i -> cut.confidence(run.score(i)) >= confidence),
                    "a less sure row is left");
            last = confidence;
            Runs.mark(run, Mark.NORMAL, row);
        }
    }

    @Test
    void ofEquallySureRowsItIsTheOneNearestToTheCut() throws Exception {
        RunResult run = Runs.orderRun();
        Snapshot early = new Snapshot(
                run, new Threshold(run.score(run.rowAt(3)), 1), Snapshot.of(run).marks());
        assertEquals(OptionalInt.of(run.rowAt(3)), NextRow.of(early, Optional.empty()));
    }

    @Test
    void anEnsembleAsksWhereItsMembersDisagreeAmongTheHighestScores() throws Exception {
        RunResult run = Runs.of(new OutlierEnsemble(), Data.shipped("glass"));
        run.cut().moveTo(run.score(run.rowAt(15)));
        double[] disagreement = run.model().trainingMembers().orElseThrow().disagreement();
        int asked = next(run);
        assertTrue(run.placeOf(asked) < 30);
        for (int place = 0; place < 30; place++) {
            assertTrue(disagreement[run.rowAt(place)] <= disagreement[asked]);
        }
        Runs.mark(run, Mark.UNSURE, asked);
        int second = next(run);
        assertTrue(second != asked && disagreement[second] <= disagreement[asked]);
        IntStream.range(0, 30).forEach(place -> Runs.mark(run, Mark.NORMAL, run.rowAt(place)));
        int below = next(run);
        assertTrue(run.placeOf(below) >= 30, "the highest scores have marks: it goes on with the least sure flag");
    }

    @Test
    void thereIsNoneWhenAllRowsHaveMarks() throws Exception {
        RunResult run = Runs.orderRun();
        Runs.mark(run, Mark.NORMAL, IntStream.range(0, 20).toArray());
        assertEquals(OptionalInt.empty(), NextRow.find(Snapshot.of(run), null));
    }
}
