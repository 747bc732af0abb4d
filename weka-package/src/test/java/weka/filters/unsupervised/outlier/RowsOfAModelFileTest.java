package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.run.InvalidInputException;
import farpoint.weka.Data;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.filters.Filter;

/** Rows that a model file scores are no training rows of the filter, whatever they are. */
class RowsOfAModelFileTest {
    @TempDir
    Path folder;

    private static Instances apply(Instances data, String... options) throws Exception {
        OutlierScore filter = new OutlierScore();
        filter.setOptions(options);
        filter.setInputFormat(data);
        return Filter.useFilter(data, filter);
    }

    private Path model(Instances data) throws Exception {
        Path file = folder.resolve("knn.farpoint");
        String detector = "weka.classifiers.outlier.KNNDistance -num-neighbors 3 -save-model-file \"" + file + "\"";
        apply(data, "-detector", detector);
        return file;
    }

    /** Each row is then its own neighbor, in its score as in what its attributes contribute. */
    @Test
    void contributionsAddUpToTheirScores() throws Exception {
        Instances data = Data.shipped("glass");
        Instances scored = apply(data, "-model-file", model(data).toString(), "-contributions");
        for (int i = 0; i < scored.size(); i++) {
            double sum = 0;
            for (int a = 0; a < scored.numAttributes(); a++) {
                sum += scored.attribute(a).name().startsWith("contribution_")
                        ? scored.get(i).value(a)
                        : 0;
            }
            double score = scored.get(i).value(scored.attribute("outlier_score"));
            assertEquals(score, sum, 1e-9 * (1 + sum), "row " + i);
        }
    }

    @Test
    void thereAreNoDiagnosticsOfThem() throws Exception {
        Instances data = Data.shipped("glass");
        String file = model(data).toString();
        assertThrows(InvalidInputException.class, () -> apply(data, "-model-file", file, "-diagnostics"));
    }
}
