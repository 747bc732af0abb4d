package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.wekalauncher.ChildJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generators of data by the launcher with the built package. */
class GeneratorIT extends LauncherRun {
    @Test
    void writesArffAndCsvThatDetectorsRead() throws Exception {
        Path arff = directory.resolve("profiles.arff");
        Result result = launch(GENERATOR, "-rows", "5", "-outlier-rows", "3", "-o", arff.toString());
        assertEquals(0, result.status(), result.err());
        assertEquals("", result.err());
        List<String> lines = Files.readAllLines(arff);
        assertTrue(lines.get(1).startsWith("% " + GENERATOR + " -S 1 "), lines.get(1));
        assertTrue(lines.contains("@attribute class {normal,outlier}"), lines.toString());
        Result detector = launch(RPD, "-t", arff.toString(), "-T", arff.toString());
        assertEquals(0, detector.status(), detector.err());

        Path csv = directory.resolve("profiles.csv");
        assertEquals(
                0,
                launch(GENERATOR, "-rows", "5", "-outlier-rows", "0", "-o", csv.toString())
                        .status());
        List<String> rows = Files.readAllLines(csv);
        assertEquals(26, rows.size());
        assertTrue(rows.get(0).startsWith("c000,c001,") && rows.get(0).endsWith(",c199,class"), rows.get(0));
    }

    @Test
    void helpListsTheOptions() throws Exception {
        Result help = launch(GENERATOR, "-h");
        assertEquals(0, help.status(), help.err());
        for (String option : List.of("-preset <one of easy, standard, hard>", "-S", "-details", "(default 200)")) {
            assertTrue(help.out().contains(option), help.out());
        }
    }

    /** Weka's own generators run by the same way. */
    @Test
    void wekasOwnGeneratorsRun() throws Exception {
        Path file = directory.resolve("rdg.arff");
        Result result = launch("weka.datagenerators.classifiers.classification.RDG1", "-n", "7", "-o", file.toString());
        assertEquals(0, result.status(), result.err());
        assertTrue(Files.size(file) > 0);
    }
}
