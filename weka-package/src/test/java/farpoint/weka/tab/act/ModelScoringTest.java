package farpoint.weka.tab.act;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.weka.Data;
import farpoint.weka.InstancesTables;
import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.classifiers.outlier.KNNDistance;
import weka.classifiers.outlier.OutlierEnsemble;
import weka.core.Instances;
import weka.core.SerializationHelper;

class ModelScoringTest {
    @TempDir
    Path folder;

    private static Rows rows(Instances data) {
        return new Rows(data, IntStream.range(0, data.numAttributes()).toArray(), OptionalInt.empty());
    }

    private Path modelOf(RunResult run) throws Exception {
        Path file = folder.resolve("m.farpoint");
        run.model().write(file);
        return file;
    }

    private static RunResult byFile(Path file, Instances data) throws Exception {
        return ModelScoring.byFile(file, rows(data), new Marks(data.size()), null);
    }

    private Path arff(Instances data) throws Exception {
        return Files.writeString(folder.resolve(data.relationName() + ".arff"), data.toString());
    }

    @Test
    void aModelFileScoresAsTheModelThatWasSaved() throws Exception {
        Instances data = Runs.square("square", 200, 0);
        RunResult run = Runs.of(new GaussianMahalanobis(), data);
        Marks marks = new Marks(200);
        RunResult scored = ModelScoring.byFile(modelOf(run), run.rows(), marks, null);
        assertArrayEquals(run.scores(), scored.scores());
        assertEquals(run.model().threshold(), scored.cut().threshold());
        assertSame(marks, scored.marks());
        assertFalse(scored.isTraining());
        assertTrue(scored.name().endsWith(" of m.farpoint"), scored.name());
        assertFalse(scored.why(199).get(0).sentence().isEmpty());
    }

    /** It knows the rows: each is then its own nearest neighbor. */
    @Test
    void thatRowsAreTrainingRowsIsTold() throws Exception {
        Instances data = Runs.square("square", 200, 0);
        RunResult run = Runs.of(new KNNDistance(), data);
        RunResult again = byFile(modelOf(run), data);
        assertTrue(
                again.doubts().stream()
                        .anyMatch(w -> w.startsWith("200 of these 200 rows equal training rows.")
                                && w.endsWith("train anew to see what stands out among the rows themselves.")),
                again.doubts().toString());
    }

    @Test
    void attributesAreFoundByNameAndOthersAreNotLookedAt() throws Exception {
        RunResult run = Runs.of(new GaussianMahalanobis(), Runs.square("square", 200, 0));
        Instances wider = Data.arff(
                "@relation wider",
                "@attribute note string",
                "@attribute y numeric",
                "@attribute class {a,b}",
                "@attribute x numeric",
                "@data",
                "n,0.5,a,0.25",
                "m,4,b,0.5");
        wider.setClassIndex(2);
        Rows all = new Rows(wider, new int[] {1, 3}, OptionalInt.of(2));
        RunResult scored = ModelScoring.byFile(modelOf(run), all, new Marks(2), null);
        assertEquals(List.of("y", "x"), scored.rows().names());
        assertEquals(OptionalInt.of(2), scored.rows().classIndex());
        double[] alone = run.model()
                .scores(
                        InstancesTables.table(Data.arff(
                                "@relation r",
                                "@attribute x numeric",
                                "@attribute y numeric",
                                "@attribute class {a}",
                                "@data",
                                "0.25,0.5,a",
                                "0.5,4,a")),
                        null);
        assertArrayEquals(alone, scored.scores());
    }

    @Test
    void aClassThatTheModelKnowsIsLookedAt() throws Exception {
        RunResult run = Runs.of(new GaussianMahalanobis(), Runs.square("square", 50, 0));
        Instances data = Runs.square("square", 50, 0);
        data.setClassIndex(1);
        Rows withClass = new Rows(data, new int[] {0}, OptionalInt.of(1));
        RunResult scored = ModelScoring.byFile(modelOf(run), withClass, new Marks(50), null);
        assertArrayEquals(run.scores(), scored.scores());
        assertEquals(OptionalInt.empty(), scored.rows().classIndex());
    }

    @Test
    void filesThatAreNoModelForTheRowsAreRefusedInTheirOwnWords() throws Exception {
        Instances data = Runs.square("square", 60, 0);
        RunResult run = Runs.of(new KNNDistance(), data);
        Path model = modelOf(run);
        assertRefused("The model was trained with attributes that the data does not have: x, y.", model, Runs.orders());
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2]++;
        Path damaged = Files.write(folder.resolve("damaged.farpoint"), bytes);
        assertRefused("damaged", damaged, data);
        Path saved = folder.resolve("weka.model");
        SerializationHelper.write(saved.toString(), new KNNDistance());
        assertRefused("is a classifier that Weka has saved (-d), not a model file", saved, data);
        assertRefused("There is no model file", folder.resolve("nowhere.farpoint"), data);
    }

    private static void assertRefused(String sentence, Path model, Instances data) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> byFile(model, data));
        assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    }

    @Test
    void anotherFileIsScoredByTheModelOfTheRun() throws Exception {
        Instances data = Runs.square("square", 400, 0);
        RunResult run = Runs.of(new KNNDistance(), new Instances(data, 0, 200));
        Instances later = new Instances(data, 200, 200);
        later.setRelationName("later");
        RunResult scored = ModelScoring.ofFile(arff(later), run, null);
        assertTrue(scored.name().endsWith(" - KNNDistance on later.arff"), scored.name());
        assertEquals(200, scored.rows().size());
        assertSame(run.model(), scored.model());
        assertTrue(scored.placeOf(199) == 0, "the last row is far out");
        assertTrue(scored.marks().isEmpty());
        assertEquals(List.of(), scored.doubts());
    }

    @Test
    void rowsFromElsewhereAreWarnedOf() throws Exception {
        RunResult run = Runs.of(new OutlierEnsemble(), Runs.square("square", 200, 0));
        RunResult scored = ModelScoring.ofFile(arff(Runs.square("moved", 100, 0.4)), run, null);
        assertTrue(
                scored.doubts().stream()
                        .anyMatch(w -> w.startsWith(
                                        "The values of these 100 rows (here) are not like those of the training rows")
                                && w.endsWith("; their scores are higher.")),
                scored.doubts().toString());
    }

    @Test
    void csvWithOtherColumnsIsMatchedByName() throws Exception {
        RunResult run = Runs.of(new GaussianMahalanobis(), Runs.orders());
        Path file = Files.writeString(
                folder.resolve("later.csv"), "channel,price,quantity,who\nweb,2.5,7,O'Neill\nshop,3,900,x\n");
        RunResult scored = ModelScoring.ofFile(file, run, null);
        assertEquals(List.of("channel", "price", "quantity"), scored.rows().names());
        assertTrue(scored.score(1) > scored.score(0));
        assertTrue(scored.why(1).get(0).sentence().startsWith("quantity 900 is high"));
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n3,4\n");
        assertTrue(assertThrows(InvalidInputException.class, () -> ModelScoring.ofFile(other, run, null))
                .getMessage()
                .startsWith("The model was trained with attributes that the data does not have: quantity, price"));
        assertTrue(Arrays.stream(scored.scores()).allMatch(Double::isFinite));
    }
}
