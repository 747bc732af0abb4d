package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.testing.JavaProcess;
import farpoint.weka.tab.Components;
import farpoint.weka.tab.EventThreadProbe;
import farpoint.weka.tab.TabData;
import farpoint.wekalauncher.ChildJvm.Result;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tab Outliers in Weka's own windows, on a display that nobody sees. Its pictures are left in the folder target/tab. */
class OutlierTabIT {
    /** How long an event may keep the event thread. */
    private static final long LONGEST_MILLIS = 200;

    private static final int MANY_ROWS = 1_000_000;

    @TempDir
    static Path directory;

    private static VirtualDisplay display;

    @BeforeAll
    static void open() throws Exception {
        display = VirtualDisplay.open();
    }

    @AfterAll
    static void close() {
        if (display != null) {
            display.close();
        }
    }

    @Test
    void findsThePlantedErrorsInTheExplorer() throws Exception {
        Path data = directory.resolve("orders.csv");
        Files.writeString(data, TabData.csv());
        Path pictures = Files.createDirectories(ChildJvm.TARGET.resolve("tab"));
        ChildJvm child = new ChildJvm(
                ChildJvm.THIS_JAVA,
                driverAlone() + File.pathSeparator + ChildJvm.newestWeka(),
                directory.resolve("wekafiles"));
        Result result = child.runOn(
                display.name(), TabDriver.class.getName(), data.toString(), pictures.toString(), directory.toString());
        assertEquals(0, result.status(), result.out() + result.err());
        assertFalse(result.err().contains("Exception"), result.err());
        assertEquals(
                "[Preprocess, Classify, Cluster, Associate, Select attributes, Visualize, Outliers]",
                line(result, "tabs"));
        assertEquals(
                "[order_id=beside, comment=beside, region=data, quantity=data, price=data, total=data]",
                line(result, "uses"));
        for (String detector : List.of("default", "KNNDistance")) {
            assertEquals(
                    TabData.ERRORS,
                    Arrays.stream(line(result, "top " + detector).split("[\\[\\], ]+"))
                            .filter(number -> !number.isEmpty())
                            .map(number -> Integer.parseInt(number) - 1)
                            .sorted()
                            .toList(),
                    detector);
        }
        assertTrue(
                line(result, "command KNNDistance")
                        .startsWith("./farpoint weka weka.filters.unsupervised.outlier.OutlierScore -detector"
                                + " \"weka.classifiers.outlier.KNNDistance -num-neighbors 10 "),
                result.out());
        assertTrue(line(result, "data").contains(" in 300 rows of 4 attributes."), result.out());
        assertDecisions(result);
        assertEquals("Stopped.", line(result, "told"));
        System.out.println("Stopped after " + line(result, "milliseconds to stop") + " ms.");
        assertTrue(Files.size(pictures.resolve("KNNDistance.png")) > 0);
    }

    private static void assertDecisions(Result result) throws Exception {
        assertEquals("[total, price, quantity, total, price, quantity]", line(result, "reasons default"));
        String before = line(result, "flagged before");
        assertTrue(flagged(line(result, "flagged after")) < flagged(before), result.out());
        assertEquals(before, line(result, "flagged again"));
        assertTrue(line(result, "saved report.html").startsWith("<!DOCTYPE html>"), result.out());
        assertEquals("[normal, outlier]", line(result, "marks in the new run"));
        assertTrue(line(result, "saved scores.csv").startsWith("rank,row,outlier_score,"), result.out());
        Matcher sent = Pattern.compile("(\\d+) rows as orders-clean").matcher(line(result, "sent"));
        assertTrue(sent.matches() && Integer.parseInt(sent.group(1)) <= 294, result.out());
        assertEquals("orders", line(result, "undone"));
    }

    private static int flagged(String sentence) {
        return Integer.parseInt(sentence.split(" ", 2)[0]);
    }

    /** The event thread's own time on a processor is limited: how long an event takes depends on what else runs. */
    @Test
    @Tag("long")
    void noEventTakesLongWithAMillionRows() throws Exception {
        JavaProcess.Result result = new JavaProcess()
                .environment(Map.of(
                        "DISPLAY",
                        display.name(),
                        "WEKA_HOME",
                        directory.resolve("probe").toString()))
                .run(List.of(
                        "-Xmx3g",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Djava.awt.headless=false",
                        "-Dweka.packageManager.offline=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EventThreadProbe.class.getName(),
                        Integer.toString(MANY_ROWS)));
        assertEquals(0, result.status(), result.out() + result.err());
        System.out.println(result.out());
        Matcher own = Pattern.compile("step (.*) own (\\d+) ms").matcher(result.out());
        int steps = 0;
        while (own.find()) {
            steps++;
            assertTrue(Long.parseLong(own.group(2)) <= LONGEST_MILLIS, own.group());
        }
        assertEquals(16, steps, result.out());
    }

    private static String line(Result result, String start) {
        return result.out()
                .lines()
                .filter(line -> line.startsWith(start + " "))
                .map(line -> line.substring(start.length() + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " is missing in " + result.out() + result.err()));
    }

    /** A class path with the classes of the driver alone: all others are to come from the package. */
    private static Path driverAlone() throws Exception {
        Path root = directory.resolve("driver");
        for (Class<?> type : List.of(TabDriver.class, TabDecisions.class, Components.class)) {
            Path file = root.resolve(type.getName().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            try (InputStream code = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                Files.write(file, code.readAllBytes());
            }
        }
        return root;
    }
}
