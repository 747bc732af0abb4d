package farpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.cli.command.Program;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.run.Version;
import farpoint.testing.CaseTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice for files. */
class AdviseRunTest {
    private static final Path SETS = Path.of("..", "test-data");

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    /** The lines of the advice, by settings as users type them; flags are "true". */
    private List<String> advice(Path in, String... settings) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            given.put(settings[i], settings[i + 1]);
        }
        ParameterValues values = ParameterValues.parse(AdviseSettings.PARAMETERS, given);
        return new AdviseRun(new AdviseSettings(in.toString(), values), told::add)
                .text()
                .lines()
                .toList();
    }

    private static List<String> commands(List<String> advice) {
        return advice.subList(advice.indexOf("Commands") + 1, advice.size()).stream()
                .map(String::trim)
                .toList();
    }

    private String refused(Path in, String... settings) {
        return assertThrows(InvalidInputException.class, () -> advice(in, settings))
                .getMessage();
    }

    private Path csv(String... lines) throws IOException {
        return Files.write(folder.resolve("rows.csv"), List.of(lines));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "digits, FastLOF:",
        "glass, the ensemble:",
        "letter, FastLOF with 20 neighbours:",
        "vowel, the ensemble:",
        "wdbc, the ensemble:"
    })
    void shippedSetsGetTheDetectorOfTheTable(String set, String taken) throws IOException {
        List<String> advice = advice(SETS.resolve(set + ".arff"), "ignore", "class");
        assertTrue(advice.get(0).startsWith("Take " + taken + " "), advice.get(0));
    }

    @Test
    void theTextSaysWhatWhyHowSureAndHow() throws IOException {
        Path glass = SETS.resolve("glass.arff");
        List<String> advice = advice(glass, "ignore", "class");
        assertTrue(advice.contains("- 214 rows, 9 numeric attributes, no value missing."), advice.toString());
        assertTrue(advice.stream().anyMatch(line -> line.matches("- Local agreement 0\\.\\d\\d: .*")));
        assertTrue(advice.stream().anyMatch(line -> line.startsWith("Second best is ")));
        assertTrue(advice.contains("How sure"));
        String start = Program.name();
        assertEquals(
                List.of(
                        start + " score " + glass + " --ignore class --out ranking.csv",
                        "java -jar farpoint-elki-" + Version.current() + ".jar -dbc.in " + glass
                                + " -dbc.parser ArffParser -algorithm ensemble",
                        "java -cp weka.jar weka.Run weka.filters.unsupervised.outlier.OutlierScore -c 10 -detector"
                                + " weka.classifiers.outlier.OutlierEnsemble -i " + glass + " -o scores.arff"),
                commands(advice));
        assertEquals("Not looked at, as told: class.", told.get(0));
    }

    @Test
    void labelsThatAreNotNamedAreToldOf() throws IOException {
        advice(SETS.resolve("glass.arff"));
        assertTrue(told.get(0).startsWith("Attribute 'class' may be labels"), told.toString());
    }

    @Test
    void labelsAreLearntFromWhereTheUserNamesThem() throws IOException {
        Path glass = SETS.resolve("glass.arff");
        List<String> advice = advice(glass, "class", "class");
        assertEquals("Labels: class.", told.get(0));
        assertTrue(advice.get(0).startsWith("Take ScoreBoost: "), advice.get(0));
        assertTrue(advice.contains("- Labels call 9 of the rows outliers."), advice.toString());
        List<String> commands = commands(advice);
        assertTrue(
                commands.get(0)
                        .endsWith(
                                " -algorithm scoreboost -scoreboost.normal '^(normal)$' -scoreboost.anomaly '^(outlier)$'"),
                commands.get(0));
        assertTrue(
                commands.get(1)
                        .endsWith("weka.classifiers.outlier.ScoreBoost -t " + glass + " -c 10 -outlier-value outlier"),
                commands.get(1));
    }

    @Test
    void cleanRowsMakeAModelForOthers() throws IOException {
        List<String> advice = advice(SETS.resolve("glass.arff"), "ignore", "class", "clean", "true");
        assertTrue(advice.get(0).startsWith("Take KNNDistance for clean training rows: "), advice.get(0));
        List<String> commands = commands(advice);
        assertTrue(
                commands.get(0)
                        .endsWith(
                                " --detector 'KNNDistance clean-training=true' --ignore class --save-model model.farpoint"
                                        + " --out ranking.csv"),
                commands.get(0));
        assertTrue(
                commands.get(1).endsWith(" score --model model.farpoint --in NEW --out scores.csv"), commands.get(1));
        assertTrue(
                commands.get(2)
                        .endsWith(
                                "-algorithm knndistance -knndistance.clean-training -knndistance.save-model model.farpoint"),
                commands.get(2));
        assertTrue(
                commands.get(3)
                        .contains(
                                "'weka.classifiers.outlier.KNNDistance -clean-training -save-model-file model.farpoint'"),
                commands.get(3));
    }

    @Test
    void textIdentifiersAndMissingCellsAreTakenAsScoreDoes() throws IOException {
        Path orders = Files.write(folder.resolve("orders.csv"), CaseTables.lines("orders"));
        List<String> advice = advice(orders);
        String why = advice.get(advice.indexOf("Why") + 1);
        assertTrue(why.matches("- 300 rows, .* of the values missing, .*left out\\."), why);
    }

    @Test
    void tinyTablesGetAdviceToo() throws IOException {
        Path three = csv("a,b", "1,2", "2,1", "9,9");
        assertTrue(advice(three).get(0).startsWith("Take the ensemble: so few rows "));
        Path one = csv("a,b", "1,2");
        assertEquals("The data has one row, and a ranking needs at least two.", refused(one));
    }

    @Test
    void severalAttributesAreRemovedForWekaAndLabelsForElki() throws IOException {
        Path rows = csv("key,a,b,mark", "1,1,2,x", "2,2,1,y", "3,9,9,x");
        List<String> commands = commands(advice(rows, "ignore", "key,mark"));
        assertTrue(commands.get(1).contains(" -parser.labelIndices 0,3 -algorithm ensemble"), commands.get(1));
        assertTrue(
                commands.get(2).contains("MultiFilter -F 'weka.filters.unsupervised.attribute.Remove -R 1,4' -F "),
                commands.get(2));
    }

    @Test
    void mistakesAreSentences() throws IOException {
        Path rows = csv("a,b,mark", "1,2,x", "2,1,y", "9,9,x");
        assertEquals(
                "Which value of 'mark' means outliers cannot be told from these: x, y. Name it by --outlier-value.",
                refused(rows, "class", "mark"));
        assertEquals(
                "The attribute 'mark' has no rows of two kinds by these values: x, y. The option --outlier-value must name one"
                        + " of them.",
                refused(rows, "class", "mark", "outlier-value", "z"));
        assertEquals(
                "There is no attribute 'nothing', which --class names. The data has: a, b, mark.",
                refused(rows, "class", "nothing"));
        assertTrue(refused(rows, "ignore", "a,b,mark").length() > 0);
        assertFalse(advice(rows, "class", "mark", "outlier-value", "y").isEmpty());
    }

    @Test
    void whatIsSaidOfCsvIsInTheCommands() throws IOException {
        Path rows = Files.write(folder.resolve("de file's.csv"), List.of("a;b", "1,5;2", "2,5;1", "9,1;9"));
        List<String> commands = commands(advice(rows, "separator", "semicolon", "decimal", "comma"));
        String file = "'" + rows.toString().replace("'", "'\\''") + "'";
        assertEquals(
                Program.name() + " score " + file + " --separator semicolon --decimal comma --out ranking.csv",
                commands.get(0));
        assertTrue(commands.get(3).startsWith("(ELKI takes decimal commas for separators"), commands.toString());
        List<String> clean = commands(advice(rows, "separator", "semicolon", "decimal", "comma", "clean", "true"));
        assertTrue(
                clean.get(1).endsWith(" --in NEW --separator semicolon --decimal comma --out scores.csv"),
                clean.get(1));
    }

    @Test
    void namesWithCommasAreNotSplit() throws IOException {
        Path rows = csv("a,b,'mark, x',c".replace('\'', '"'), "1,2,normal,5", "2,1,normal,6", "9,9,outlier,7");
        List<String> commands = commands(advice(rows, "class", "mark, x", "ignore", "c"));
        assertTrue(commands.get(0).contains(" --ignore c --out "), commands.get(0));
        assertTrue(commands.get(3).startsWith("(score would look at 'mark, x', which --ignore "), commands.toString());
    }

    @Test
    void nominalAttributesAreLabelsInElki() throws IOException {
        Path rows = csv("a,b,colour", "1,2,red", "2,1,blue", "9,9,red", "8,7,blue");
        List<String> commands = commands(advice(rows));
        assertEquals(
                "(ELKI looks at numbers only, nominal attributes are labels there: colour.)",
                commands.get(commands.size() - 1));
        assertEquals(3, commands(advice(rows, "ignore", "colour")).size());
        Path arff = Files.write(
                folder.resolve("rows.arff"),
                List.of(
                        "@relation r",
                        "@attribute a numeric",
                        "@attribute colour {red, blue}",
                        "@attribute b numeric",
                        "@data",
                        "1,red,2",
                        "2,blue,1",
                        "9,red,9",
                        "8,blue,7"));
        for (String ignored : List.of("", "colour")) {
            List<String> remarks = commands(advice(arff, "ignore", ignored));
            assertTrue(
                    remarks.get(3).startsWith("(ELKI looks at the first group of numeric attributes of ARFF only"),
                    remarks.toString());
        }
    }

    @Test
    void contradictionsAreRefused() throws IOException {
        Path rows = csv("a,b,mark", "1,2,normal", "2,1,normal", "9,9,outlier");
        assertEquals(
                "The option --outlier-value names a value of the attribute with labels, which --class must name.",
                refused(rows, "outlier-value", "outlier"));
        assertEquals(
                "You say that the rows hold no outliers, and 1 row of 'mark' is labelled so; leave out --clean or --class.",
                refused(rows, "class", "mark", "clean", "true"));
        assertTrue(refused(SETS.resolve("glass.arff"), "class", "class", "clean", "true")
                .contains(" 9 rows of 'class' are labelled so; "));
    }

    @Test
    void rowsThatAreAllAlikeAreRefused() throws IOException {
        assertTrue(refused(csv("a,b", "1,2", "1,2", "1,2")).startsWith("All attributes have one value only"));
    }

    @Test
    void thePageSaysWhatTheTextSays() throws IOException {
        Path page = folder.resolve("advice.html");
        Path rows = csv("a<b,c", "1,2", "2,1", "9,9", "3,3");
        List<String> advice = advice(rows, "report", page.toString());
        String html = Files.readString(page);
        assertTrue(html.startsWith("<!DOCTYPE html>"), html);
        assertTrue(html.contains(advice.get(0).substring(0, 20)), html);
        assertTrue(html.contains("score " + rows + " --out ranking.csv"), html);
        assertFalse(html.contains("<b,c"), html);
        assertEquals(advice, advice(rows, "report", page.toString()), "an earlier page is replaced");
    }

    @Test
    void thePageReplacesNoOtherFile() throws IOException {
        Path rows = csv("a,b", "1,2", "2,1", "9,9");
        String refusal = refused(rows, "report", rows.toString());
        assertTrue(refusal.contains("which is no HTML page"), refusal);
        assertEquals("a,b", Files.readAllLines(rows).get(0));
    }
}
