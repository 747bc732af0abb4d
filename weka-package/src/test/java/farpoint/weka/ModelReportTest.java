package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelReportTest {
    @TempDir
    Path folder;

    /** What both the summary and the notes of a model say. */
    @Test
    void aSampleIsToldOnce() throws IOException {
        Table rows = Table.builder(40)
                .addNumeric("x", IntStream.range(0, 40).mapToDouble(i -> i * i).toArray())
                .build();
        DetectorSpec spec = Detectors.byName("KNNDistance");
        Training training = Training.of(spec, spec.defaults(), rows, ComputeContext.withDefaults())
                .ofSample(1500, 5);
        Path file = folder.resolve("sample.farpoint");
        ModelFiles.write(file, new ModelFile(training.detector(), Threshold.atContamination(training.scores(), 0.1)));
        String text = new ModelReport(ScoringModel.read(file.toString())).text(spec, null, 2);
        assertEquals(2, text.split("a sample of 40 of 1,500, drawn by seed 5", -1).length, text);
        assertTrue(text.contains("\nTrained on 40 rows with 1 attribute by Farpoint "), text);
    }
}
