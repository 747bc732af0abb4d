package weka.outlier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.InvalidInputException;
import farpoint.weka.Data;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSink;

class ScoreOutliersTest {
    @TempDir
    Path folder;

    private Instances data;
    private GaussianMahalanobis classifier;
    private String model;

    @BeforeEach
    void writeAModel() throws Exception {
        data = Data.shipped("glass");
        model = folder.resolve("m.farpoint").toString();
        classifier = new GaussianMahalanobis();
        classifier.setSaveModelFile(model);
        classifier.buildClassifier(data);
    }

    private static void run(String... options) throws Exception {
        ScoreOutliers tool = new ScoreOutliers();
        tool.run(tool, options);
    }

    @Test
    void scoresArffAndPackedCsvAsTheClassifierDoes() throws Exception {
        Path arff = folder.resolve("data.arff");
        Path csv = folder.resolve("data.csv");
        DataSink.write(arff.toString(), data);
        DataSink.write(csv.toString(), data);
        Path packed = folder.resolve("data.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(csv, out);
        }
        double[] scores = classifier.outlierScores(data);
        for (Path in : List.of(arff, csv, packed)) {
            Path out = folder.resolve("scores.csv");
            run("-model", model, "-i", in.toString(), "-o", out.toString(), "-threads", "1");
            List<String> lines = Files.readAllLines(out);
            assertEquals("row,outlier_score,outlier_probability,outlier_flag", lines.get(0));
            for (int i = 0; i < scores.length; i++) {
                assertEquals(scores[i], Double.parseDouble(lines.get(i + 1).split(",")[1]));
            }
        }
    }

    @Test
    void describesTheModelAndItself() throws Exception {
        assertTrue(printed("-model", model, "-describe").startsWith("Detector: GaussianMahalanobis\n"));
        assertTrue(printed("-h").contains("-model <file>"));
    }

    private static String printed(String... options) throws Exception {
        PrintStream original = System.out;
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        System.setOut(new PrintStream(seen, true, StandardCharsets.UTF_8));
        try {
            run(options);
        } finally {
            System.setOut(original);
        }
        return seen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void mistakesAreOneSentenceAndLeaveNoFile() throws Exception {
        Path in = Files.writeString(folder.resolve("bad.csv"), "RI,Na\n1,2\n");
        Path out = folder.resolve("scores.csv");
        String[] files = {"-i", in.toString(), "-o", out.toString()};
        assertMistake("The option -model is needed.", files);
        assertMistake("There is no model file 'no.farpoint'.", "-model", "no.farpoint", "-describe");
        assertMistake("The option -o needs a value.", "-model", model, "-i", "x", "-o");
        assertMistake("The options are not known: -x 3.", "-model", model, "-describe", "-x", "3");
        assertMistake("There is no file 'no.csv'.", "-model", model, "-i", "no.csv", "-o", out.toString());
        assertMistake(
                "The model was trained with attributes that the data does not have: Mg, Al, Si, K, Ca, Ba, Fe. The data"
                        + " has: RI, Na.",
                "-model",
                model,
                "-i",
                in.toString(),
                "-o",
                out.toString());
        assertFalse(Files.exists(out));
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count(), "the model and the data only");
        }
    }

    private static void assertMistake(String sentence, String... options) {
        assertEquals(
                sentence,
                assertThrows(InvalidInputException.class, () -> run(options)).getMessage());
    }
}
