package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.wekalauncher.ChildJvm.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weka reads files in Java's default charset, which before Java 18 follows the locale. */
class LocaleIT {
    private static final String FILTER = "weka.filters.unsupervised.outlier.OutlierScore";
    private static final String MAHALANOBIS = "weka.classifiers.outlier.GaussianMahalanobis";
    private static final String TOOL = "weka.outlier.ScoreOutliers";

    @TempDir
    static Path folder;

    private static Path arff;

    @BeforeAll
    static void writeData() throws IOException {
        StringBuilder text = new StringBuilder("@relation r\n@attribute gr\u00f6\u00dfe numeric\n"
                + "@attribute region {S\u00fcd,West,Nord}\n@data\n");
        String[] regions = {"S\u00fcd", "West", "Nord"};
        for (int i = 0; i < 30; i++) {
            text.append(i % 7).append(',').append(regions[i % 11 % 3]).append('\n');
        }
        arff = Files.writeString(folder.resolve("data.arff"), text);
    }

    private static Result launch(Map<String, String> environment, String... arguments) throws Exception {
        ChildJvm child = new ChildJvm(ChildJvm.THIS_JAVA, ChildJvm.newestWeka(), folder.resolve("home/wekafiles"));
        return child.run(environment, "farpoint.wekalauncher.Launcher", arguments);
    }

    private static String[] training(Path model, Path out) {
        return new String[] {
            FILTER,
            "-i",
            arff.toString(),
            "-decimal",
            "17",
            "-o",
            out.toString(),
            "-detector",
            MAHALANOBIS + " -save-model-file " + model
        };
    }

    private static List<String> scores(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .dropWhile(line -> !line.equals("@data"))
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();
    }

    @Test
    void anotherLocaleGivesTheSameScoresOrOneSentence() throws Exception {
        Map<String, String> utf8 = Map.of("LC_ALL", "C.UTF-8", "JAVA_TOOL_OPTIONS", "-Dfile.encoding=UTF-8");
        Path model = folder.resolve("utf8.farpoint");
        Path out = folder.resolve("utf8.arff");
        Result expected = launch(utf8, training(model, out));
        assertEquals(0, expected.status(), expected.err());
        for (String locale : new String[] {"C", "POSIX"}) {
            Path otherModel = folder.resolve(locale + ".farpoint");
            Path otherOut = folder.resolve(locale + ".arff");
            Result result = launch(Map.of("LC_ALL", locale), training(otherModel, otherOut));
            if (result.status() == 0) {
                assertEquals(scores(out), scores(otherOut));
                assertEquals(-1, Files.mismatch(model, otherModel));
            } else {
                assertEquals(1, result.err().lines().count(), result.err());
                assertTrue(result.err().contains("-Dfile.encoding=UTF-8"), result.err());
                assertFalse(Files.exists(otherModel) || Files.exists(otherOut));
            }
            assertScoredAlike(locale, model);
        }
    }

    /** The tool reads the file itself, in UTF-8. */
    private static void assertScoredAlike(String locale, Path model) throws Exception {
        Path out = folder.resolve("scores.csv");
        Result tool = launch(
                Map.of("LC_ALL", locale),
                TOOL,
                "-model",
                model.toString(),
                "-i",
                arff.toString(),
                "-o",
                out.toString());
        assertEquals(0, tool.status(), tool.err());
        List<String> expected = scores(folder.resolve("utf8.arff"));
        List<String> lines = Files.readAllLines(out);
        assertEquals(expected.size(), lines.size());
        for (int i = 1; i < lines.size(); i++) {
            assertEquals(
                    Double.parseDouble(expected.get(i)),
                    Double.parseDouble(lines.get(i).split(",")[1]));
        }
    }
}
