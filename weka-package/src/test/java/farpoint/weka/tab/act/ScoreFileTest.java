package farpoint.weka.tab.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.outlier.KNNDistance;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

class ScoreFileTest {
    private static final String HEADER =
            "rank,row,outlier_score,outlier_probability,outlier_flag,outlier_confidence,outlier_mark,outlier_reason_1,"
                    + "outlier_reason_2,outlier_reason_3,outlier_why,";

    @TempDir
    Path folder;

    @Test
    void csvHasTheMostOutlyingRowsFirstAndAllAttributesAsTheyWere() throws Exception {
        RunResult run = Runs.orderRun();
        Runs.mark(run, Mark.OUTLIER, 2);
        Path file = folder.resolve("scores.CSV");
        ScoreFile.write(file, Snapshot.of(run));
        List<String> lines = Files.readAllLines(file);
        assertEquals(HEADER + "id,quantity,price,remark,channel", lines.get(0));
        assertEquals(21, lines.size());
        double score = run.score(2);
        assertTrue(
                lines.get(1)
                        .startsWith("1,3," + score + "," + run.cut().threshold().probability(score) + ",yes,"
                                + run.cut().threshold().confidence(score) + ",outlier,quantity ("),
                lines.get(1));
        assertTrue(lines.get(1).endsWith("O-3,400,2.25,it's no. 3,shop"), lines.get(1));
        assertTrue(lines.get(1).contains("quantity 400 is high"), lines.get(1));
        assertTrue(lines.get(2).contains(",O-17,"), lines.get(2));
    }

    @Test
    void arffReadsBackAsTheSameNumbers() throws Exception {
        Instances data = Runs.square("it's a square", 150, 1 / 3.0);
        data.get(4).setWeight(2.5);
        data.get(5).setMissing(0);
        RunResult run = Runs.of(new KNNDistance(), data);
        Path file = folder.resolve("scores.arff");
        ScoreFile.write(file, Snapshot.of(run));
        Instances read = DataSource.read(file.toString());
        assertEquals("it's a square-scored", read.relationName());
        assertEquals(150, read.size());
        for (int place = 0; place < 150; place++) {
            int row = run.rowAt(place);
            assertEquals(row + 1, read.get(place).value(read.attribute("row")));
            assertEquals(run.score(row), read.get(place).value(read.attribute("outlier_score")));
            assertEquals(data.get(row).value(1), read.get(place).value(read.attribute("y")));
            assertEquals(data.get(row).isMissing(0), read.get(place).isMissing(read.attribute("x")));
            assertEquals(data.get(row).weight(), read.get(place).weight());
            assertTrue(read.get(place).isMissing(read.attribute("outlier_mark")));
            assertEquals(
                    place >= 100, read.get(place).isMissing(read.attribute("outlier_why")), "the first are explained");
        }
    }

    @Test
    void textsOfArffSurviveQuotesAndLineFeeds() throws Exception {
        Instances data = Runs.orders();
        data.get(0).setValue(3, "a \"b\", 'c'\n% {d}\t?");
        Path file = folder.resolve("scores.arff");
        ScoreFile.write(file, Snapshot.of(Runs.of(new KNNDistance(), data)));
        Instances read = DataSource.read(file.toString());
        assertTrue(read.stream()
                .anyMatch(row -> row.stringValue(read.attribute("remark")).equals("a \"b\", 'c'\n% {d}\t?")));
    }

    @Test
    void namesThatTheDataHasAreNotTakenTwice() throws Exception {
        Instances data = Runs.orders();
        data.renameAttribute(1, "rank");
        Instances rows = ScoreFile.rows(Snapshot.of(Runs.of(new KNNDistance(), data)), Map.of());
        assertEquals("outlier_rank", rows.attribute(0).name());
        data.renameAttribute(1, "outlier_flag");
        Snapshot run = Snapshot.of(Runs.of(new KNNDistance(), data));
        assertEquals(
                "The data already has an attribute 'outlier_flag'. Remove or rename it first.",
                assertThrows(InvalidInputException.class, () -> ScoreFile.write(folder.resolve("a.csv"), run))
                        .getMessage());
        assertFalse(Files.exists(folder.resolve("a.csv")));
    }

    @Test
    void otherEndingsAndFoldersThatAreNotThereAreRefused() throws Exception {
        Snapshot run = Snapshot.of(Runs.orderRun());
        for (String name : List.of("scores.xlsx", "scores", "scores.csv.gz")) {
            assertEquals(
                    "The name of the file '" + name
                            + "' must end in .arff or .csv, which says how it is to be written.",
                    assertThrows(InvalidInputException.class, () -> ScoreFile.write(folder.resolve(name), run))
                            .getMessage());
        }
        assertThrows(InvalidInputException.class, () -> ScoreFile.write(folder.resolve("nowhere/scores.csv"), run));
    }

    @Test
    void anEarlierFileIsLeftAloneWhenTheRunIsStopped() throws Exception {
        Path file = folder.resolve("scores.csv");
        Files.writeString(file, "earlier");
        Snapshot run = Snapshot.of(Runs.orderRun());
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> ScoreFile.write(file, run));
        assertEquals("earlier", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }
}
