package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.database.Database;
import elki.database.ids.DBIDIter;
import elki.database.relation.Relation;
import elki.outlier.OutlierAlgorithm;
import elki.result.ResultUtil;
import elki.result.outlier.OutlierResult;
import farpoint.Detectors;
import farpoint.SharePanel;
import farpoint.SureReasons;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.run.ComputeContext;
import farpoint.testing.ScoreCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attributes that matter for flagged rows, and the share of outliers, for those who ask. */
class MoreResultsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    @TempDir
    private Path folder;

    private Path file;
    private Database database;

    @BeforeEach
    void readTheRows() {
        file = Samples.file("glass", folder);
        database = Samples.database(file);
    }

    private OutlierResult neighbors(String... options) {
        return run(new KNNDistance(Configurations.read(new KNNDistance.Par(), options)));
    }

    private OutlierResult mahalanobis(String... options) {
        return run(new GaussianMahalanobis(Configurations.read(new GaussianMahalanobis.Par(), options)));
    }

    private OutlierResult run(OutlierAlgorithm algorithm) {
        return algorithm.autorun(database);
    }

    private static Optional<String[]> texts(OutlierResult result, String name) {
        return ResultUtil.filterResults(result, Relation.class).stream()
                .filter(relation -> relation.getLongName().equals(name))
                .findFirst()
                .map(relation -> {
                    List<String> texts = new ArrayList<>();
                    for (DBIDIter id = relation.iterDBIDs(); id.valid(); id.advance()) {
                        texts.add(relation.get(id).toString());
                    }
                    return texts.toArray(String[]::new);
                });
    }

    private String[] ofTheCommand(String detector) throws Exception {
        return ScoreCommand.column(
                        "outlier_attributes",
                        file,
                        "--ignore",
                        "class",
                        "--detector",
                        detector,
                        "--contamination",
                        "0.05",
                        "--sure-reasons",
                        "0.1")
                .values()
                .toArray(String[]::new);
    }

    @Test
    void attributesThatMatterAreThoseOfTheCommandLine() throws Exception {
        String[] expected = ofTheCommand("KNNDistance");
        assertTrue(List.of(expected).stream().filter(names -> !names.isEmpty()).count() > 3);
        OutlierResult result = neighbors("-knndistance.sure-reasons", "0.1", "-knndistance.contamination", "0.05");
        assertArrayEquals(expected, texts(result, "attributes").orElseThrow());
        assertArrayEquals(
                ofTheCommand("GaussianMahalanobis"),
                texts(
                                mahalanobis("-mahalanobis.sure-reasons", "0.1", "-mahalanobis.contamination", "0.05"),
                                "attributes")
                        .orElseThrow());
    }

    @Test
    void whoAsksForThemSeesTheFlagsToo() {
        assertTrue(texts(neighbors(), "attributes").isEmpty());
        assertTrue(texts(neighbors("-knndistance.flags"), "attributes").isEmpty());
        assertTrue(texts(neighbors("-knndistance.sure-reasons", "0.2"), "flag").isPresent());
    }

    @Test
    void ofRowsThatALoadedModelScoresTheDetectorStaysAsItIs() {
        String model = folder.resolve("m.farpoint").toString();
        neighbors("-knndistance.save-model", model, "-knndistance.contamination", "0.05");
        OutlierResult result = neighbors("-knndistance.load-model", model, "-knndistance.sure-reasons", "0.1");
        String[] flags = texts(result, "flag").orElseThrow();
        int[] flagged = IntStream.range(0, flags.length)
                .filter(i -> Double.parseDouble(flags[i]) == 1)
                .toArray();
        Table table = Samples.table("glass");
        DetectorSpec spec = Detectors.byName("KNNDistance");
        SureReasons expected = SureReasons.of(
                Training.of(spec, spec.defaults(), table, CONTEXT).detector(),
                table,
                new boolean[table.rows()],
                flagged,
                0.1,
                CONTEXT);
        String[] texts = texts(result, "attributes").orElseThrow();
        assertTrue(flagged.length > 3);
        for (int i = 0; i < texts.length; i++) {
            assertEquals(expected.names(i, table), texts[i]);
        }
    }

    @Test
    void theShareOfOutliersIsInTheTextOfTheModel() {
        String sentence = SharePanel.share(Samples.table("glass"), CONTEXT).sentence();
        assertTrue(sentence.startsWith("Share of outliers: "), sentence);
        assertFalse(text(neighbors()).contains("Share of outliers"));
        assertTrue(text(neighbors("-knndistance.share")).contains("\n" + sentence + "\n"));
    }

    private static String text(OutlierResult result) {
        return ResultUtil.filterResults(result, ModelText.class).get(0).toString();
    }
}
