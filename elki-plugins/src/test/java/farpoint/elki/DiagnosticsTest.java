package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.database.Database;
import elki.database.ids.DBIDIter;
import elki.database.relation.DoubleRelation;
import elki.result.ResultUtil;
import elki.result.outlier.OutlierResult;
import elki.utilities.exceptions.AbortException;
import farpoint.Detectors;
import farpoint.Training;
import farpoint.diagnostics.RowFigure;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.files.DiagnosticsFile;
import farpoint.run.ComputeContext;
import farpoint.testing.QuickValues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What training made of the rows of the database is shown below the scores and written to a file. */
class DiagnosticsTest {
    private static final String[] QUICK = {"-autoencoder.epochs", "2", "-autoencoder.ensemble-size", "2"};

    @TempDir
    Path folder;

    private Database database;
    private TrainingDiagnostics expected;

    @BeforeEach
    void trainInTheCore() {
        database = Samples.database(Samples.file("glass", folder));
        var spec = Detectors.byName("Autoencoder");
        expected = Training.of(spec, QuickValues.of(spec), Samples.table("glass"), ComputeContext.withDefaults())
                .diagnostics()
                .orElseThrow();
    }

    private static Autoencoder autoencoder(String... options) {
        String[] all = java.util.stream.Stream.of(QUICK, options)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        return new Autoencoder(Configurations.read(new Autoencoder.Par(), all));
    }

    @Test
    void relationsOfTheResultHoldTheFigures() {
        OutlierResult result = autoencoder().autorun(database);
        for (String name : List.of("suspect", "mask_rate")) {
            DoubleRelation relation = ResultUtil.filterResults(result, DoubleRelation.class).stream()
                    .filter(r -> r.getLongName().equals(name))
                    .findFirst()
                    .orElseThrow();
            RowFigure figure = RowFigure.ALL.stream()
                    .filter(f -> f.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            int row = 0;
            for (DBIDIter id = relation.iterDBIDs(); id.valid(); id.advance(), row++) {
                double value = figure.value().applyAsDouble(expected.rows().get(row));
                assertEquals(value, relation.doubleValue(id), name + " of row " + row);
            }
            assertEquals(214, row);
        }
    }

    @Test
    void theFileIsThatOfTheCore() throws Exception {
        Path file = folder.resolve("diagnostics.csv");
        Path core = folder.resolve("core.csv");
        autoencoder("-autoencoder.save-diagnostics", file.toString()).autorun(database);
        DiagnosticsFile.write(core, expected);
        assertArrayEquals(Files.readAllBytes(core), Files.readAllBytes(file));
    }

    @Test
    void whatCannotBeToldIsAnError() {
        Path file = folder.resolve("diagnostics.csv");
        Autoencoder clean =
                autoencoder("-autoencoder.save-diagnostics", file.toString(), "-autoencoder.clean-training");
        AbortException none = assertThrows(AbortException.class, () -> clean.autorun(database));
        assertTrue(
                none.getMessage().startsWith("Autoencoder has no diagnostics of its training rows here"),
                none.getMessage());
        Path nowhere = folder.resolve("nowhere").resolve("d.csv");
        Autoencoder lost = autoencoder("-autoencoder.save-diagnostics", nowhere.toString());
        assertThrows(AbortException.class, () -> lost.autorun(database));
        List<String> clash = Configurations.errors(
                new Autoencoder.Par(),
                "-autoencoder.load-model",
                Samples.file("pima", folder).toString(),
                "-autoencoder.save-diagnostics",
                file.toString());
        assertEquals(1, clash.size());
        assertTrue(
                clash.get(0).startsWith("The option -autoencoder.save-diagnostics cannot be given with"), clash.get(0));
    }

    @Test
    void onlyNeuralDetectorsHaveTheOption() {
        Path file = folder.resolve("diagnostics.csv");
        assertThrows(
                AssertionError.class,
                () -> Configurations.read(new RandomProjectionDepth.Par(), "-rpd.save-diagnostics", file.toString()));
    }
}
