package farpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command study of the runnable jar, in processes of their own. */
class StudyIT {
    private static final int RUNS = 2 * 8;

    @TempDir
    private Path folder;

    private List<String> command(String out) {
        List<String> command = new ArrayList<>(JavaProcess.SHORT_RUN);
        command.addAll(List.of(
                "-jar",
                System.getProperty("farpoint.cli.jar"),
                "study",
                Path.of("..", "test-data", "glass.arff").toString(),
                "--detectors",
                "KNNDistance, DeepSVDD epochs=20 ensemble-size=1",
                "--pollution",
                "0",
                "--labels",
                "0,1",
                "--seeds",
                "8",
                "--parallel",
                "1",
                "--out",
                folder.resolve(out).toString()));
        return command;
    }

    /** Kills the process as soon as it has written some results; which is cut short, as not all are there. */
    @EnabledOnOs(OS.LINUX)
    @Test
    void goesOnAfterItWasKilled() throws IOException, InterruptedException {
        JavaProcess.Result whole = new JavaProcess().run(command("whole"));
        assertEquals(0, whole.status(), whole.err());
        String script = "\"$@\" & p=$!; f='" + folder.resolve("killed/results.csv") + "';"
                + " until [ \"$(cat \"$f\" 2>/dev/null | wc -l)\" -gt 4 ] || ! kill -0 $p; do sleep 0.02; done;"
                + " kill -9 $p; wait $p";
        JavaProcess.Result killed = new JavaProcess().shell(script).run(command("killed"));
        assertNotEquals(0, killed.status(), killed.err());
        List<String> lines = Files.readAllLines(folder.resolve("killed/results.csv"));
        assertTrue(lines.size() > 4 && lines.size() <= RUNS, lines.size() + " lines");
        JavaProcess.Result again = new JavaProcess().run(command("killed"));
        assertEquals(0, again.status(), again.err());
        assertTrue(again.err().contains(" of them done before"), again.err());
        assertEquals(
                Files.readString(folder.resolve("whole/table.md")),
                Files.readString(folder.resolve("killed/table.md")));
        assertEquals(
                RUNS + 1,
                Files.readAllLines(folder.resolve("killed/results.csv")).size());
    }

    @Test
    void mistakesAreASentence() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JavaProcess.SHORT_RUN);
        command.addAll(List.of("-jar", System.getProperty("farpoint.cli.jar"), "study"));
        assertMistake(command, "Name what to study: java -jar farpoint-cli-");
        command.add("shipped");
        assertMistake(command, "The shipped data sets are not here: ");
    }

    private static void assertMistake(List<String> command, String start) throws IOException, InterruptedException {
        JavaProcess.Result result = new JavaProcess().run(command);
        assertEquals(1, result.status(), result.err());
        assertTrue(result.err().startsWith("farpoint: " + start), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
    }
}
