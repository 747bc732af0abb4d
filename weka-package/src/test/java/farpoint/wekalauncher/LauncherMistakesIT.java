package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.wekalauncher.ChildJvm.Result;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What users get wrong, and what the launcher with the built package says. */
class LauncherMistakesIT extends LauncherRun {
    static List<Arguments> mistakes() throws Exception {
        List<Arguments> cases = new ArrayList<>();
        for (String[] run : new String[][] {{RPD, "-t"}, {FILTER, "-i"}}) {
            cases.add(mistake("There is no file '", run, "nowhere.arff"));
            cases.add(mistake("empty.arff' is empty.", run, "empty.arff"));
            cases.add(mistake("line 8.", run, "unequal.arff"));
            cases.add(mistake("number expected, read Token[abc], line 7.", run, "text.arff"));
            cases.add(mistake("Attribute 'x' has only missing values", run, "missing.arff"));
            cases.add(mistake("There are no training rows.", run, "zero.arff"));
            cases.add(mistake("Illegal options: -nonsense", run, GLASS, "-nonsense"));
            cases.add(mistake("The class index -c 99 is out of range", run, GLASS, "-c", "99"));
        }
        cases.add(
                mistake("RandomProjectionDepth needs at least 3 training rows", new String[] {RPD, "-t"}, "one.arff"));
        cases.add(mistake("OutlierEnsemble needs at least 2 training rows", new String[] {FILTER, "-i"}, "one.arff"));
        cases.add(mistake("The 'quantile' parameter must be", new String[] {RPD, "-t"}, GLASS, "-quantile", "2"));
        String[] filter = {FILTER, "-i", GLASS, "-detector"};
        cases.add(mistake("The 'quantile' parameter must be", filter, RPD + " -quantile 2"));
        cases.add(mistake("There is no detector 'weka.Nothing'", filter, "weka.Nothing"));
        cases.add(mistake("use the filter " + FILTER, new String[] {RPD, "-t"}, "numeric.arff"));
        cases.add(mistake("more folds than instances", new String[] {RPD, "-t"}, "few.arff"));
        cases.add(mistake("There is no scheme 'weka.Nothing'", new String[] {"weka.Nothing"}, "-t", GLASS));
        cases.add(mistake("There is no file 'no.model'", new String[] {RPD, "-l", "no.model", "-T"}, GLASS));
        String[] tool = {TOOL, "-i", GLASS, "-o", directory.resolve("x.csv").toString()};
        cases.add(mistake("The option -model is needed.", tool));
        cases.add(mistake("There is no model file 'no.farpoint'", tool, "-model", "no.farpoint"));
        cases.add(mistake("This is no Farpoint model file.", tool, "-model", "few.arff"));
        cases.add(mistake(
                "This is no Farpoint model file.", new String[] {FILTER, "-i", GLASS, "-model-file"}, "few.arff"));
        cases.add(mistake(
                "There is no folder for the file", new String[] {RPD, "-t", GLASS}, "-save-model-file", "no/m"));
        cases.add(mistake("No training file", new String[] {RPD}));
        cases.add(mistake("There is no engine 'abacus'", new String[] {RPD, "-engine", "abacus", "-t"}, GLASS));
        String[] generator = {GENERATOR, "-rows", "2"};
        cases.add(mistake("The 'swerling' parameter must be an integer in [0, 4].", generator, "-swerling", "5"));
        cases.add(mistake("'min-snr' parameter must not be above 'max-snr'.", generator, "-min-snr", "40"));
        cases.add(mistake("The 'seed' parameter must be an integer. Got 'x' instead.", generator, "-S", "x"));
        cases.add(mistake("Illegal options: -nonsense", generator, "-nonsense"));
        cases.add(mistake("There is no directory for the output", generator, "-o", "no/x.arff"));
        String wrong = csv("wrong.csv", "a,b\n1,2\n1,2,3\n");
        cases.add(mistake("line 3 has 3 fields and the first line 2", new String[] {RPD, "-t"}, wrong));
        cases.add(
                mistake("The option -csv takes the options", new String[] {FILTER, "-i"}, wrong, "-csv", "-nonsense"));
        cases.add(mistake("are both called 'a'", new String[] {FILTER, "-i"}, csv("twice.csv", "a,a\n1,2\n")));
        cases.add(mistake("There is no directory for the output", new String[] {RPD, "-t", GLASS}, "-d", "no/m.model"));
        String[] experiment = {"weka.experiment.Experiment", "-r", "-l"};
        cases.add(mistake("There is no file 'nowhere.xml'", experiment, "nowhere.xml"));
        cases.add(mistake("nowhere.arff'", experiment, EXPERIMENT, "-T", "nowhere.arff"));
        cases.add(mistake("line 3 has 3 fields and the first line 2", experiment, EXPERIMENT, "-T", wrong));
        return cases;
    }

    private static Arguments mistake(String expected, String[] start, String... rest) {
        List<String> arguments = new ArrayList<>(List.of(start));
        arguments.addAll(List.of(rest));
        return Arguments.of(expected, arguments);
    }

    @Test
    void aMistakeEndsTheProcessWithAStatus() throws Exception {
        assertMistake("There is no file '", launch(RPD, "-t", "nowhere.arff"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeGivesOneSentenceAndAStatus(String expected, List<String> arguments) throws Exception {
        assertMistake(expected, inTurn(arguments.toArray(String[]::new)));
    }

    private static void assertMistake(String expected, Result result) {
        assertEquals(1, result.status(), result.err());
        assertTrue(result.err().contains(expected), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
        assertEquals("", result.out());
    }
}
