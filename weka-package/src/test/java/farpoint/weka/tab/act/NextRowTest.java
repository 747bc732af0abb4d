package farpoint.weka.tab.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.threshold.Threshold;
import farpoint.weka.Data;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.classifiers.outlier.KNNDistance;

class NextRowTest {
    private static int next(RunResult run) {
        return NextRow.of(Snapshot.of(run)).orElseThrow();
    }

    @Test
    void theHighestScoreAndTheLeastSureFlagTakeTurns() throws Exception {
        RunResult run = Runs.of(new KNNDistance(), Data.shipped("glass"));
        run.cut().moveTo(run.score(run.rowAt(20)));
        Threshold cut = run.cut().threshold();
        int place = 0;
        for (int asked = 0; asked < 24; asked++) {
            int row = next(run);
            assertEquals(Mark.NONE, run.marks().of(row));
            if (asked % 2 == 0) {
                while (run.marks().of(run.rowAt(place)) != Mark.NONE) {
                    place++;
                }
                assertEquals(run.rowAt(place), row);
            } else {
                double confidence = cut.confidence(run.score(row));
                assertTrue(
                        IntStream.range(0, run.rows().size())
                                .filter(i -> run.marks().of(i) == Mark.NONE)
                                .allMatch(i -> cut.confidence(run.score(i)) >= confidence),
                        "a less sure row is left");
            }
            assertEquals(row, next(run), "the same until there is a mark");
            Runs.mark(run, Mark.values()[1 + asked % 3], row);
        }
    }

    @Test
    void ofEquallySureRowsItIsTheOneNearestToTheCut() throws Exception {
        RunResult run = Runs.orderRun();
        Runs.mark(run, Mark.OUTLIER, run.rowAt(0));
        Threshold withoutConfidence = new Threshold(run.score(run.rowAt(3)), 1);
        Snapshot early = new Snapshot(run, withoutConfidence, run.marks().all());
        assertEquals(OptionalInt.of(run.rowAt(3)), NextRow.of(early));
    }

    @Test
    void thereIsNoneWhenAllRowsHaveMarks() throws Exception {
        RunResult run = Runs.orderRun();
        Runs.mark(run, Mark.NORMAL, IntStream.range(0, 19).toArray());
        assertEquals(19, next(run));
        Runs.mark(run, Mark.NORMAL, 19);
        assertEquals(OptionalInt.empty(), NextRow.of(Snapshot.of(run)));
    }
}
