package farpoint.deep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Training;
import farpoint.autoencoder.Autoencoder;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.deep.settings.Masking;
import farpoint.deep.settings.NeuralSettings;
import farpoint.deep.settings.Preset;
import farpoint.deepsad.DeepSAD;
import farpoint.detector.DetectorSpec;
import farpoint.detector.IterativeFit;
import farpoint.detector.OutlierModel;
import farpoint.diagnostics.EpochDiagnostics;
import farpoint.diagnostics.RowDiagnostics;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import farpoint.testing.QuickValues;
import farpoint.testing.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What detectors tell about planted outliers among their training rows. */
class TrainingDiagnosticsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    /** A multiple of the mini-batch, 37, so that no mini-batch is too small to be judged. */
    private static final int ROWS = 296;

    private static final int OUTLIERS = 15;
    private static final int EPOCHS = 20;

    /** Rows along a line, the first few of them far off it but not far out. */
    private static Table planted() {
        double[][] rows = Samples.gaussian(ROWS, 4, 1);
        for (int i = 0; i < ROWS; i++) {
            for (int j = 1; j < 4; j++) {
                rows[i][j] = rows[i][0] + 0.1 * rows[i][j];
            }
            if (i < OUTLIERS) {
                rows[i][i % 4] += i % 2 == 0 ? 3 : -3;
            }
        }
        return Samples.table(rows);
    }

    private static ParameterValues values(DetectorSpec spec) {
        return spec.defaults().with(NeuralSettings.EPOCHS, EPOCHS).with(NeuralSettings.ENSEMBLE_SIZE, 2);
    }

    private static Training fit(ParameterValues values) {
        return Training.of(Autoencoder.SPEC, values, planted(), CONTEXT);
    }

    /** The planted outliers are suspects of a training that is cut short, too. */
    @Test
    void tellsOfATrainingThatIsCutShort() {
        int epochs = 120;
        ParameterValues values = values(Autoencoder.SPEC)
                .with(Masking.TRIM, 0.0)
                .with(NeuralSettings.EPOCHS, epochs)
                .with(NeuralSettings.PATIENCE, 4);
        Training trained = fit(values);
        TrainingDiagnostics diagnostics = trained.diagnostics().orElseThrow();
        int seen = diagnostics.rows().stream()
                .mapToInt(RowDiagnostics::timesSeen)
                .max()
                .orElseThrow();
        assertTrue(seen < 2 * epochs, seen + " times seen");
        String told = String.valueOf(trained.detector().summary().get(OutlierModel.CUT_SHORT + ": Training"));
        assertTrue(told.matches("(\\d+ to )?\\d+ of 120 epochs, as the loss did not fall any further"), told);
        int[] suspects = diagnostics.suspects();
        assertTrue(found(suspects) >= 10, Arrays.toString(suspects));
        assertTrue(diagnostics.epochs().size() < epochs);
        Training uncut = fit(values.with(NeuralSettings.PATIENCE, epochs));
        assertFalse(uncut.detector().summary().toString().contains(OutlierModel.CUT_SHORT));
        assertEquals(epochs, uncut.diagnostics().orElseThrow().epochs().size());
    }

    @Test
    void findsPlantedOutliersByMaskingAlone() {
        Training trained = fit(values(Autoencoder.SPEC).with(Masking.TRIM, 0.0));
        TrainingDiagnostics diagnostics = trained.diagnostics().orElseThrow();
        assertEquals(ROWS, diagnostics.rows().size());
        int[] suspects = diagnostics.suspects();
        assertTrue(found(suspects) >= 10, Arrays.toString(suspects));
        assertTrue(suspects.length <= found(suspects) + 2, Arrays.toString(suspects));
        assertEquals(suspects.length, trained.detector().summary().get("Suspects among the training rows"));
        for (RowDiagnostics row : diagnostics.rows()) {
            assertFalse(row.leftOut());
            assertEquals(2 * EPOCHS, row.timesSeen());
            assertTrue(row.timesMasked() <= row.timesSeen());
            assertEquals(row.timesMasked() > 0, row.firstEpochMasked() > 0);
        }
        double masked = diagnostics.rows().stream()
                .mapToInt(RowDiagnostics::timesMasked)
                .sum();
        double byEpoch = diagnostics.epochs().stream()
                .mapToDouble(EpochDiagnostics::maskedShare)
                .sum();
        assertEquals(masked / (2 * ROWS), byEpoch, 1e-9);
        assertEquals(EPOCHS, diagnostics.epochs().size());
    }

    private static int found(int[] suspects) {
        return (int) Arrays.stream(suspects).filter(i -> i < OUTLIERS).count();
    }

    @Test
    void rowsThatWereLeftOutAreSuspectsOnlyIfTheyStayFarOff() {
        TrainingDiagnostics diagnostics =
                fit(values(Autoencoder.SPEC)).diagnostics().orElseThrow();
        long leftOut =
                diagnostics.rows().stream().filter(RowDiagnostics::leftOut).count();
        assertEquals(ROWS / 10, leftOut);
        assertTrue(found(diagnostics.suspects()) >= 0.8 * OUTLIERS);
        for (RowDiagnostics row : diagnostics.rows()) {
            assertTrue(!row.leftOut() || row.timesSeen() == 0 && row.suspect() == row.lastZ() > 2);
        }
    }

    @Test
    void thereAreNoneForCleanTrainingOrTheReferencePreset() {
        assertTrue(fit(values(Autoencoder.SPEC).with(NeuralSettings.CLEAN_TRAINING, true))
                .diagnostics()
                .isEmpty());
        assertTrue(fit(values(Autoencoder.SPEC).with(NeuralSettings.PRESET, Preset.REFERENCE))
                .diagnostics()
                .isEmpty());
    }

    @Test
    void labelledRowsAreNeitherLeftOutNorMasked() {
        Table table = planted();
        int[] ids = IntStream.range(0, ROWS)
                .map(i -> i < OUTLIERS ? 1 : i < 30 ? 0 : RowClasses.MISSING)
                .toArray();
        Table.Builder labelled = Table.builder(ROWS);
        for (int j = 0; j < table.columns(); j++) {
            labelled.add(table.attribute(j), table.column(j));
        }
        Table withLabels = labelled.classes(new RowClasses(List.of("normal", "outlier"), ids))
                .build();
        TrainingDiagnostics diagnostics = Training.of(DeepSAD.SPEC, values(DeepSAD.SPEC), withLabels, CONTEXT)
                .diagnostics()
                .orElseThrow();
        for (int i = 0; i < ROWS; i++) {
            RowDiagnostics row = diagnostics.rows().get(i);
            assertTrue(i >= 30 || !row.leftOut() && row.timesSeen() == 0 && !row.suspect(), "row " + i);
        }
        long leftOut =
                diagnostics.rows().stream().filter(RowDiagnostics::leftOut).count();
        assertEquals((ROWS - 30) / 10, leftOut);
    }

    /** A stored training whose masks are not of the rows that its trimming kept does not fit together. */
    @Test
    void aTrainingWithMasksOfOtherRowsIsRefused() {
        NeuralDetector detector = (NeuralDetector)
                Autoencoder.SPEC.create(QuickValues.narrow(Autoencoder.SPEC).with(Masking.TRIM, 0.1));
        DataMatrix rows = DataMatrix.of(Samples.gaussian(100, 3, 1));
        IterativeFit fit = detector.start(rows, CONTEXT);
        fit.iterate(rows, 1, CONTEXT);
        State state = new State();
        fit.writeTo(state);
        assertEquals(1, detector.resume(state, rows).iterations());
        State other = new State().put("left-out", new int[] {3}).put("members", state.children("members"));
        assertThrows(InvalidInputException.class, () -> detector.resume(other, rows));
    }
}
