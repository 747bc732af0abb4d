package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.diagnostics.RowFigure;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.files.DiagnosticsFile;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.QuickValues;
import farpoint.weka.Data;
import farpoint.weka.InstancesTables;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.outlier.Autoencoder;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;

/** What training made of its rows: attributes of the filter's output, a file, and the model's text. */
class DiagnosticsTest {
    private static final String QUICK = "weka.classifiers.outlier.Autoencoder -epochs 2 -ensemble-size 2";

    @TempDir
    Path folder;

    private Instances data;
    private TrainingDiagnostics expected;

    @BeforeEach
    void trainInTheCore() throws Exception {
        data = Data.shipped("glass");
        var spec = Detectors.byName("Autoencoder");
        expected = Training.of(spec, QuickValues.of(spec), InstancesTables.table(data), ComputeContext.withDefaults())
                .diagnostics()
                .orElseThrow();
    }

    private OutlierScore filter(String detector) throws Exception {
        OutlierScore filter = new OutlierScore();
        filter.setOptions(new String[] {"-detector", detector, "-diagnostics"});
        filter.setInputFormat(data);
        return filter;
    }

    @Test
    void attributesHoldTheFigures() throws Exception {
        OutlierScore filter = filter(QUICK);
        Instances scored = Filter.useFilter(data, filter);
        for (RowFigure figure : RowFigure.ALL) {
            double[] values = scored.attributeToDoubleArray(
                    scored.attribute(figure.name()).index());
            for (int i = 0; i < values.length; i++) {
                assertEquals(figure.value().applyAsDouble(expected.rows().get(i)), values[i], figure.name());
            }
        }
        Instance later = Filter.useFilter(data, filter).firstInstance();
        assertTrue(later.isMissing(scored.attribute("suspect")));
        assertFalse(later.isMissing(scored.attribute("outlier_score")));
    }

    @Test
    void onlyTheNormalRowsAreToldOfIfOnlyTheyAreTrainedOn() throws Exception {
        Instances scored = Filter.useFilter(data, filter(QUICK + " -normal-class-only"));
        for (Instance row : scored) {
            assertEquals(row.classValue() != 0, row.isMissing(scored.attribute("mask_rate")));
        }
    }

    @Test
    void theFileIsThatOfTheCoreAndCopiesDoNotWriteIt() throws Exception {
        Path file = folder.resolve("diagnostics.csv");
        Path core = folder.resolve("core.csv");
        DiagnosticsFile.write(core, expected);
        Autoencoder classifier = new Autoencoder();
        classifier.setOptions(Utils.splitOptions("-epochs 2 -ensemble-size 2 -save-diagnostics " + file));
        AbstractClassifier.makeCopy(classifier).buildClassifier(data);
        assertFalse(Files.exists(file));
        classifier.buildClassifier(data);
        assertArrayEquals(Files.readAllBytes(core), Files.readAllBytes(file));
        assertTrue(classifier.toString().contains("Suspects among the training rows"), classifier.toString());
        assertTrue(classifier.toString().contains("masked share by epoch"), classifier.toString());
    }

    @Test
    void whatCannotBeToldIsAnError() throws Exception {
        for (String detector : new String[] {"weka.classifiers.outlier.KNNDistance", QUICK + " -clean-training"}) {
            OutlierScore filter = filter(detector);
            InvalidInputException none =
                    assertThrows(InvalidInputException.class, () -> Filter.useFilter(data, filter));
            assertTrue(none.getMessage().contains("has no diagnostics of its training rows here"), none.getMessage());
        }
    }
}
