package weka.outlier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.weka.Data;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.converters.ConverterUtils.DataSink;

class WekaModelTest {
    @TempDir
    private Path folder;

    private static void run(Path model, Path data, Path out) throws Exception {
        WekaModel tool = new WekaModel();
        tool.run(tool, new String[] {"-model", model.toString(), "-i", data.toString(), "-o", out.toString()});
    }

    @Test
    void theClassifierScoresAsTheModelFileAndReplacesNoFileThatIsRead() throws Exception {
        Instances rows = Data.cases("outfirst");
        Path data = folder.resolve("data.arff");
        DataSink.write(data.toString(), rows);
        Path model = folder.resolve("m.farpoint");
        GaussianMahalanobis trained = new GaussianMahalanobis();
        trained.setOptions(new String[] {"-save-model-file", model.toString()});
        trained.buildClassifier(rows);
        Path out = folder.resolve("weka.model");
        run(model, data, out);
        GaussianMahalanobis loaded = (GaussianMahalanobis) SerializationHelper.read(out.toString());
        assertArrayEquals(trained.outlierScores(rows), loaded.outlierScores(rows));
        for (Path read : new Path[] {model, data}) {
            byte[] before = Files.readAllBytes(read);
            Exception refused = assertThrows(InvalidInputException.class, () -> run(model, data, read));
            assertTrue(refused.getMessage().contains("which is read: they are one file"), refused.getMessage());
            assertArrayEquals(before, Files.readAllBytes(read));
        }
        assertEquals(3, folder.toFile().list().length);
    }
}
