package farpoint.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.projectiondepth.RandomProjectionDepth;
import farpoint.run.ComputeContext;
import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java example is the code of this test; the program of the page on Java runs as it stands. */
class JavaExamplesTest {
    @TempDir
    private Path folder;

    @Test
    void javaExampleRuns() {
        // begin
        DetectorSpec spec = Detectors.byName("RandomProjectionDepth");
        ParameterValues values = spec.defaults().with(RandomProjectionDepth.NUM_DIRECTIONS, 5000);
        ComputeContext context = ComputeContext.withDefaults();
        Table training = Table.builder(3)
                .addNumeric("x", 1, 2, 3)
                .addNumeric("y", 4, 5, 7)
                .build();
        TrainedDetector trained = TrainedDetector.fit(spec, values, training, context);
        double[] scores = trained.score(training, context); // higher is more outlying
        // end
        assertTrue(scores[2] > scores[1]);
    }

    @Test
    void readmeShowsThisCode() throws IOException {
        String source = Files.readString(Path.of("src/test/java/farpoint/documents/JavaExamplesTest.java"));
        String code = source.substring(source.indexOf("// begin\n") + 9, source.indexOf("// end\n"));
        List<String> shown = MarkdownPage.read(Path.of("..", "README.md")).fenced();
        assertEquals(
                List.of(words(code)),
                shown.stream().map(JavaExamplesTest::words).toList());
    }

    @Test
    void programOfTheJavaPageRuns() throws IOException, InterruptedException {
        Map<String, String> programs =
                MarkdownPage.read(Path.of("..", "docs", "java.md")).programs();
        assertEquals(Set.of("Example"), programs.keySet());
        Path file = Files.writeString(folder.resolve("Example.java"), programs.get("Example"));
        JavaProcess.Result result = new JavaProcess()
                .in(folder)
                .run(List.of("-cp", System.getProperty("java.class.path"), file.toString()));
        assertEquals(0, result.status(), result.err());
        List<String> lines = result.out().lines().toList();
        assertEquals(3, lines.size(), result.out());
        assertTrue(lines.get(2).startsWith("Row 2: length 9 is high (usually "), result.out());
        assertTrue(lines.get(0).contains("flag false") && lines.get(1).contains("flag true"), result.out());
    }

    private static List<String> words(String code) {
        return List.of(code.replaceAll("\\s+", "").split("(?<=;)"));
    }
}
