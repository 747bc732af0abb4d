package farpoint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.testing.JavaProcess;
import farpoint.testing.PlantedErrors;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Both packaged hosts clean the same table with gross errors in 10 % of its rows: they choose the same rows, at least 95 % of
 * those with an error and at most 3 % of the others, and say so.
 */
class RowCleaningIT {
    private static final Path ELKI = Path.of(System.getProperty("farpoint.elki.jar"));
    private static final Path WEKA = Path.of(System.getProperty("farpoint.weka"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(PlantedErrors.Kind.class)
    void bothHostsChooseTheSameRows(PlantedErrors.Kind kind) throws IOException, InterruptedException {
        PlantedErrors planted = PlantedErrors.of(kind, 1000, 8, 100, 7);
        Path table = folder.resolve("table.arff");
        Files.write(table, arff(planted));

        String toldByElki = run(List.of(
                "-jar",
                ELKI.toString(),
                "-dbc.in",
                table.toString(),
                "-dbc.parser",
                "ArffParser",
                "-dbc.filter",
                "ZErrorFilter",
                "-zerrorfilter.report",
                folder.resolve("elki.csv").toString(),
                "-algorithm",
                "zerror",
                "-resulthandler",
                "DiscardResultHandler"));
        String toldByWeka = run(List.of(
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dweka.packageManager.offline=true",
                "-DWEKA_HOME=" + folder.resolve("wekafiles"),
                "-Dfarpoint.package=" + System.getProperty("farpoint.package"),
                "-cp",
                WEKA.resolve("lib") + File.separator + "*" + File.pathSeparator
                        + WEKA.resolve("farpoint-weka-launcher.jar"),
                "farpoint.wekalauncher.Launcher",
                "weka.filters.unsupervised.outlier.ZErrorFilter",
                "-report",
                folder.resolve("weka.csv").toString(),
                "-i",
                table.toString(),
                "-c",
                "last",
                "-o",
                folder.resolve("clean.arff").toString()));

        String removed = toldByElki
                .lines()
                .filter(line -> line.contains(" of 1000 rows removed: error above tau = "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(toldByElki));
        assertTrue(toldByWeka.contains(removed), toldByWeka);
        List<String> elki = Files.readAllLines(folder.resolve("elki.csv"));
        assertEquals(elki, Files.readAllLines(folder.resolve("weka.csv")));
        long found = IntStream.range(0, 1000)
                .filter(i -> isRemoved(elki, i) && planted.wrong()[i])
                .count();
        long clean = IntStream.range(0, 1000)
                .filter(i -> isRemoved(elki, i) && !planted.wrong()[i])
                .count();
        assertTrue(found >= 95 && clean <= 27, found + " of 100 found, " + clean + " of 900 clean rows");
    }

    private static boolean isRemoved(List<String> report, int row) {
        return report.get(row + 1).startsWith((row + 1) + ",removed,");
    }

    private static List<String> arff(PlantedErrors planted) {
        List<String> lines = new ArrayList<>(List.of("@relation planted"));
        int d = planted.table().columns();
        planted.table().attributes().forEach(a -> lines.add("@attribute " + a.name() + " numeric"));
        lines.add("@attribute class {clean,wrong}");
        lines.add("@data");
        for (int i = 0; i < planted.table().rows(); i++) {
            StringBuilder line = new StringBuilder();
            for (int j = 0; j < d; j++) {
                line.append(planted.table().value(i, j)).append(',');
            }
            lines.add(line.append(planted.wrong()[i] ? "wrong" : "clean").toString());
        }
        return lines;
    }

    /** What is written to standard output and standard error. */
    private String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-Xmx512m", "-Djava.awt.headless=true"));
        command.addAll(arguments);
        JavaProcess.Result result = new JavaProcess().run(command);
        assertEquals(0, result.status(), result.toString());
        return result.out() + result.err();
    }
}
