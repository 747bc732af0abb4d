package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake of the user gives one sentence on standard error, a status that is not 0, and no stack trace. */
class BadInputIT {
    private static final String GOOD = "1,2\n3,4\n5,7\n2,2\n";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            empty.csv    |                                                | The file
            uneven.csv   | 1,2,3;4,5;6,7,8                                | The rows have between 2 and 3 numbers
            text.csv     | a,b;c,d;e,f                                    | No numeric data was read
            mixed.csv    | 1,2;3,x;5,6                                    | Some rows of the data have text
            missing.csv  | 1,NaN;2,NaN;3,NaN                              | Attribute 'attribute_2' has only missing values
            infinite.csv | 1,2;3,inf;4,5                                  | Row 2 of attribute 'attribute_2' is infinite
            one.csv      | 1,2                                            | RandomProjectionDepth needs at least 3
            header.csv   | a,b                                            | No numeric data was read
            zero.arff    | @relation r;@attribute a real;@data            | The data has no rows.
            text.arff    | @relation r;@attribute a real;@data;1;x;2      | Expected number value, got: x.
            uneven.arff  | @relation r;@attribute a real;@attribute b real;@data;1,2;1;3,4 | Line 2 of the ARFF file's data
            nominal.arff | @relation r;@attribute c {a,b};@data;a;b;a     | The data has no numeric attribute
            """)
    void unusableFile(String name, String lines, String sentence) throws IOException {
        String text = lines == null ? "" : lines.replace(';', '\n') + "\n";
        Path file = Files.writeString(folder.resolve(name), text);

        assertMistake(sentence, Child.launch(folder, "-dbc.in", file.toString(), "-algorithm", "rpd"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            -dbc.in nowhere.csv -algorithm rpd            | Given file
            -dbc.in . -algorithm rpd                      | is a folder; -dbc.in needs a file.
            -dbc.in good.csv -algorithm nosuch            | There is no 'nosuch' for the option -algorithm
            -dbc.in good.csv                              | Parameter 'algorithm' requires a value.
            -algorithm rpd                                | Parameter 'dbc.in' requires a value.
            -dbc.in good.csv -algorithm rpd -rpd.seeds 3  | Nothing here takes the option -rpd.seeds.
            -dbc.in good.csv -algorithm rpd extra         | Nothing here takes the argument 'extra'.
            -dbc.in good.csv -algorithm rpd -rpd.num-directions -1    | The 'num-directions' parameter must be an integer in [0, 1000000]. Got -1 instead.
            -dbc.in good.csv -algorithm rpd -rpd.num-directions many  | The 'num-directions' parameter must be an integer in [0, 1000000]. Got 'many' instead.
            -dbc.in good.csv -algorithm rpd -rpd.quantile 2           | The 'quantile' parameter must be a number in [0, 1]. Got 2.0 instead.
            -dbc.in good.csv -algorithm rpd -rpd.engine abacus        | There is no engine 'abacus'.
            -dbc.in good.csv -algorithm mahalanobis -mahalanobis.class-conditional own | The 'class-conditional' parameter is own, but the data has no nominal class.
            -dbc.in good.csv -algorithm rpd -rpd.train FileBasedDatabaseConnection -dbc.in wide.csv | The data has 2 attributes, the training source has 3
            outlierfinder -dbc.in good.csv                | There is no application 'outlierfinder'.
            """)
    void wrongCommandLine(String arguments, String sentence) throws IOException {
        Files.writeString(folder.resolve("good.csv"), GOOD);
        Files.writeString(folder.resolve("wide.csv"), "1,2,3\n3,4,5\n5,7,6\n2,2,1\n");

        assertMistake(sentence, Child.launch(folder, arguments.split(" ")));
    }

    @Test
    void elkisOwnCommandLineShowsTheSentenceToo() throws IOException {
        Path file = Files.writeString(folder.resolve("one.csv"), "1,2\n");

        Child child = Child.onClassPath(folder, "-dbc.in", file.toString(), "-algorithm", "rpd");

        assertNotEquals(0, child.status());
        String shown = (child.out() + child.err()).strip();
        assertTrue(shown.startsWith("RandomProjectionDepth needs at least 3 training rows."), shown);
        assertEquals(1, shown.lines().count(), shown);
    }

    private static void assertMistake(String sentence, Child child) {
        assertEquals(Launcher.FAILED, child.status());
        assertTrue(child.err().contains(sentence), child.err());
        assertEquals(1, child.err().lines().count(), child.err());
        assertFalse(child.err().contains("\tat "), child.err());
        assertEquals("", child.out());
    }
}
