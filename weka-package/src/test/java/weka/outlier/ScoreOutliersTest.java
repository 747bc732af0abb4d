package weka.outlier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.weka.Data;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.core.Attribute;
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
        classifier.setSaveModelFile(new File(model));
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
            assertEquals("row,outlier_score,outlier_probability,outlier_flag,outlier_confidence", lines.get(0));
            for (int i = 0; i < scores.length; i++) {
                assertEquals(scores[i], Double.parseDouble(lines.get(i + 1).split(",")[1]));
            }
        }
    }

    /** Weights, dates and sparse rows, in quotes and with remarks: Weka's own loader is the judge. */
    @Test
    void readsArffAsWekaDoes() throws Exception {
        String head = """
                % a remark
                @RELATION 'odd ones'
                @Attribute 'it\\'s x' REAL
                @attribute day DATE "dd.MM.yyyy"
                @attribute colour {red, 'light blue', "gr\u00fcn"}
                @attribute note string
                @attribute y integer {1}
                @data
                """;
        StringBuilder rows = new StringBuilder();
        String[] colours = {"red", "'light blue'", "gr\u00fcn", "?"};
        for (int i = 0; i < 40; i++) {
            String day = "\"" + (1 + i % 28) + ".02.202" + i % 7 + "\"";
            switch (i % 4) {
                case 0 -> rows.append(i % 9 + "," + day + "," + colours[i / 4 % 4] + ",'a, b'," + i % 5 + ",{0.5}\n");
                case 1 -> rows.append("{0 " + i * 0.25 + ", 1 " + day + ", 4 " + i % 3 + "}\n");
                case 2 -> rows.append("{1 " + day + ", 2 " + colours[i / 4 % 4] + "}, {2}\n");
                default -> rows.append(i + " ? 'light blue' c\t-1e1 % a remark, 5\n");
            }
        }
        Path file = Files.writeString(folder.resolve("odd.arff"), head + rows);
        Instances odd;
        try (var reader = Files.newBufferedReader(file)) {
            odd = new Instances(reader);
        }
        odd.deleteAttributeAt(3);
        odd.forEach(row -> row.setWeight(1));
        Instances labelled = new Instances(odd);
        labelled.insertAttributeAt(new Attribute("class", List.of("normal", "outlier")), odd.numAttributes());
        labelled.setClassIndex(odd.numAttributes());
        classifier.buildClassifier(labelled);
        Path out = folder.resolve("scores.csv");
        run("-model", model, "-i", file.toString(), "-o", out.toString());
        double[] expected = classifier.outlierScores(labelled);
        List<String> lines = Files.readAllLines(out);
        assertEquals(odd.size() + 1, lines.size());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], Double.parseDouble(lines.get(i + 1).split(",")[1]), "row " + i);
        }
    }

    @Test
    void readsCsvAsTheOptionsSay() throws Exception {
        double[] scores = classifier.outlierScores(data);
        Path csv = folder.resolve("data.csv");
        DataSink.write(csv.toString(), data);
        List<String> lines = Files.readAllLines(csv);
        String header = lines.remove(0);
        String german = String.join("\n", lines).replace(',', ';').replace('.', ',');
        Path semicolons = Files.writeString(csv, header.replace(',', ';') + "\n" + german + "\n");
        Path out = folder.resolve("scores.csv");
        String[] files = {"-model", model, "-i", semicolons.toString(), "-o", out.toString()};
        String message =
                assertThrows(InvalidInputException.class, () -> run(files)).getMessage();
        assertTrue(message.contains("set the option decimal to comma"), message);
        run(Stream.concat(Stream.of(files), Stream.of("-decimal", "comma")).toArray(String[]::new));
        List<String> written = Files.readAllLines(out);
        for (int i = 0; i < scores.length; i++) {
            assertEquals(scores[i], Double.parseDouble(written.get(i + 1).split(",")[1]));
        }
        String usage = printed("--help");
        for (String option : "-model -i -o -separator -header -decimal -threads".split(" ")) {
            assertTrue(usage.contains("\n" + option + " <"), usage);
        }
    }

    @Test
    void noFileIsBothReadAndWritten() throws Exception {
        Path arff = folder.resolve("data.arff");
        DataSink.write(arff.toString(), data);
        byte[] before = Files.readAllBytes(arff);
        Path link = Files.createSymbolicLink(folder.resolve("link"), arff);
        for (Path out : List.of(arff, link, Path.of(model))) {
            String message = assertThrows(
                            InvalidInputException.class,
                            () -> run("-model", model, "-i", arff.toString(), "-o", out.toString()))
                    .getMessage();
            assertTrue(message.endsWith("they are one file. Write to another."), message);
        }
        assertArrayEquals(before, Files.readAllBytes(arff));
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
