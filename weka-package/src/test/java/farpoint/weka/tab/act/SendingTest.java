package farpoint.weka.tab.act;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.threshold.Threshold;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.classifiers.outlier.KNNDistance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

class SendingTest {
    private static Instances sent(RunResult run, Part part, AppendedColumn... columns) throws Exception {
        return new Sending(part, Set.of(columns)).rows(Snapshot.of(run));
    }

    private static RunResult twoFlagged() throws Exception {
        RunResult run = Runs.orderRun();
        run.cut().moveTo(run.score(run.rowAt(2)));
        assertArrayEquals(
                new int[] {2, 16},
                IntStream.of(run.rowAt(0), run.rowAt(1)).sorted().toArray());
        return run;
    }

    private static String ids(Instances rows) {
        return String.join(" ", rows.stream().map(row -> row.stringValue(0)).toList());
    }

    @Test
    void partsAreFlaggedCleanMarkedOrAll() throws Exception {
        RunResult run = twoFlagged();
        assertEquals("O-3 O-17", ids(sent(run, Part.OUTLIERS)));
        assertEquals(18, sent(run, Part.CLEAN).size());
        assertEquals(20, sent(run, Part.ALL).size());
        assertEquals("orders-clean", sent(run, Part.CLEAN).relationName());
        assertEquals("orders-outliers", sent(run, Part.OUTLIERS).relationName());
        assertEquals(
                "There are no such rows: marked rows.",
                assertThrows(InvalidInputException.class, () -> sent(run, Part.MARKED))
                        .getMessage());
    }

    @Test
    void whatAPersonSaysCountsMoreThanTheFlag() throws Exception {
        RunResult run = twoFlagged();
        Runs.mark(run, Mark.NORMAL, 2);
        Runs.mark(run, Mark.OUTLIER, 5);
        Runs.mark(run, Mark.UNSURE, 16, 6);
        assertEquals("O-6 O-17", ids(sent(run, Part.OUTLIERS)));
        assertTrue(ids(sent(run, Part.CLEAN)).startsWith("O-1 O-2 O-3 O-4 O-5 O-7 "));
        assertEquals("O-3 O-6 O-7 O-17", ids(sent(run, Part.MARKED)));
    }

    @Test
    void columnsSayWhatTheRunAndThePersonSay() throws Exception {
        RunResult run = twoFlagged();
        Runs.mark(run, Mark.UNSURE, 16);
        Instances data = run.rows().data();
        Instances rows = new Sending(Part.ALL, EnumSet.allOf(AppendedColumn.class)).rows(Snapshot.of(run));
        Threshold cut = run.cut().threshold();
        assertEquals(data.numAttributes() + 8, rows.numAttributes());
        for (int i = 0; i < rows.size(); i++) {
            Instance row = rows.get(i);
            for (int a = 0; a < data.numAttributes(); a++) {
                assertEquals(data.get(i).toString(a), row.toString(a));
            }
            assertEquals(run.score(i), row.value(rows.attribute("outlier_score")));
            assertEquals(cut.probability(run.score(i)), row.value(rows.attribute("outlier_probability")));
            assertEquals(i == 2 || i == 16 ? "yes" : "no", row.stringValue(rows.attribute("outlier_flag")));
            assertEquals(cut.confidence(run.score(i)), row.value(rows.attribute("outlier_confidence")));
            assertEquals(i != 16, row.isMissing(rows.attribute("outlier_mark")));
            assertEquals(i != 2 && i != 16, row.isMissing(rows.attribute("outlier_why")));
        }
        assertEquals("unsure", rows.get(16).stringValue(rows.attribute("outlier_mark")));
        assertEquals("quantity", rows.get(2).stringValue(rows.attribute("outlier_reason")));
        assertEquals("price", rows.get(16).stringValue(rows.attribute("outlier_reason")));
        assertTrue(rows.get(2).value(rows.attribute("outlier_reason_share")) > 0.5);
        String why = rows.get(2).stringValue(rows.attribute("outlier_why"));
        assertTrue(why.startsWith("quantity 400 is high"), why);
    }

    @Test
    void theClassTheWeightsAndTheDataStayWhatTheyWere() throws Exception {
        Instances data = Runs.orders();
        data.setClassIndex(4);
        data.get(1).setWeight(3);
        data.set(5, new SparseInstance(data.get(5)));
        String before = data.toString();
        RunResult run = Runs.of(new KNNDistance(), data);
        Instances rows = sent(run, Part.ALL, AppendedColumn.SCORE, AppendedColumn.MARK);
        assertEquals(data.classAttribute(), rows.classAttribute());
        assertEquals(rows.numAttributes() - 1, rows.classIndex(), "a class that was the last attribute still is");
        assertEquals(3, rows.get(1).weight());
        assertTrue(rows.get(5) instanceof SparseInstance);
        assertEquals(before, data.toString());
        data.setClassIndex(-1);
        assertEquals(
                -1,
                sent(Runs.of(new KNNDistance(), data), Part.ALL, AppendedColumn.SCORE)
                        .classIndex());
    }

    /** Weka sets the class of the data that all its tabs share, and takes it back, while a worker reads them. */
    @Test
    void aClassThatComesAndGoesMisplacesNothing() throws Exception {
        AtomicBoolean comesAndGoes = new AtomicBoolean();
        Instances data = new Instances(Runs.orders()) {
            private static final long serialVersionUID = 1L;
            private int asked;

            @Override
            public int classIndex() {
                return comesAndGoes.get() && asked++ % 2 == 0 ? numAttributes() - 1 : -1;
            }
        };
        RunResult run = Runs.of(new KNNDistance(), data);
        comesAndGoes.set(true);
        Instances rows = sent(run, Part.ALL, AppendedColumn.SCORE);
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(run.score(i), rows.get(i).value(rows.attribute("outlier_score")), "row " + i);
        }
    }

    @Test
    void anAttributeOfTheSameNameIsNotReplaced() throws Exception {
        Instances scored = sent(twoFlagged(), Part.ALL, AppendedColumn.SCORE);
        RunResult again = Runs.of(new KNNDistance(), scored);
        assertEquals(
                "The data already has an attribute 'outlier_score'. Send without it, or remove it first; Undo in"
                        + " Preprocess takes back what was sent before.",
                assertThrows(InvalidInputException.class, () -> sent(again, Part.ALL, AppendedColumn.SCORE))
                        .getMessage());
        assertEquals("orders-scored", sent(again, Part.ALL).relationName(), "told once");
    }

    @Test
    void aStopIsSeenWhileRowsAreExplained() throws Exception {
        RunResult run = twoFlagged();
        Snapshot now = Snapshot.of(run);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> new Sending(Part.ALL, Set.of(AppendedColumn.REASON)).rows(now));
        assertTrue(!Thread.interrupted());
    }
}
