package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.wekalauncher.ChildJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** The experiment in the package, run and evaluated without a window. */
class ExperimentIT extends LauncherRun {
    private static final int DETECTORS = 8;
    private static final int RUNS = 2;

    @Test
    void theExperimentMeasuresEachDetectorByItsRocArea() throws Exception {
        Path results = directory.resolve("results.arff");
        Path shortened = directory.resolve("short.xml");
        String text = Files.readString(Path.of(EXPERIMENT));
        String shorter = text.replace(">10</object>", ">" + RUNS + "</object>")
                .replace("outliers-experiment.arff", results.toString());
        Files.writeString(shortened, shorter);
        String data = csv("planted.csv", labelled("", "x,y,class\n"));
        Result experiment = launch("weka.experiment.Experiment", "-l", shortened.toString(), "-T", data, "-r");
        assertEquals(0, experiment.status(), experiment.err());

        Instances measured = DataSource.read(results.toString());
        assertEquals(DETECTORS * RUNS, measured.numInstances());
        assertEquals(DETECTORS, measured.attribute("Key_Scheme").numValues());
        for (int run = 0; run < measured.numInstances(); run++) {
            // By rows far outside; a test part without any has no area.
            double outliers = value(measured, run, "Num_true_positives") + value(measured, run, "Num_false_negatives");
            assertTrue(outliers <= 3, "the class that counts is that of the outliers");
            double area = value(measured, run, "Area_under_ROC");
            assertEquals(outliers == 0 ? Double.NaN : 1, area, measured.instance(run)::toString);
            assertTrue(Double.isFinite(value(measured, run, "measureThreshold")));
        }

        Result ranking = launch(
                "weka.experiment.PairedCorrectedTTester",
                "-t",
                results.toString(),
                "-D",
                "1",
                "-R",
                "2",
                "-G",
                "3",
                "-c",
                String.valueOf(measured.attribute("Area_under_ROC").index() + 1),
                "-r");
        assertEquals(0, ranking.status(), ranking.err());
        assertTrue(ranking.out().contains("outlier.KNNDistance"), ranking.out());
    }

    private static double value(Instances measured, int run, String name) {
        return measured.instance(run).value(measured.attribute(name));
    }
}
