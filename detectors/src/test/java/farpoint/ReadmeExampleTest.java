package farpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.projectiondepth.RandomProjectionDepth;
import farpoint.run.ComputeContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's Java example is the code of this test. */
class ReadmeExampleTest {
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
        String source = Files.readString(Path.of("src/test/java/farpoint/ReadmeExampleTest.java"));
        String code = source.substring(source.indexOf("// begin\n") + 9, source.indexOf("// end\n"));
        String readme = Files.readString(Path.of("..", "README.md"));
        int begin = readme.indexOf("```java\n") + 8;
        String example = readme.substring(begin, readme.indexOf("```", begin));
        assertEquals(words(code), words(example));
    }

    private static List<String> words(String code) {
        return List.of(code.replaceAll("\\s+", "").split("(?<=;)"));
    }
}
