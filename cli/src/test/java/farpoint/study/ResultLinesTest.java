package farpoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of results that people have changed. */
class ResultLinesTest {
    private static final String GOOD = "s,d,0.05,0.01,1,0.5,0.25,0.125,3.5,\n";

    private static String mistake(String lines) {
        return assertThrows(InvalidInputException.class, () -> ResultLines.parse(lines, "file"))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource({
        "'s,d,0,0,1,7.5,0.2,0.1,3,', 'roc_auc is 7.5, which is no number from 0 to 1'",
        "'s,d,0,0,1,NaN,0.2,0.1,3,', 'roc_auc is NaN, which'",
        "'s,d,0,0,1,0.5,-0.1,0.1,3,', 'average_precision is -0.1, which'",
        "'s,d,0,0,1,0.5,0.1,1.001,3,', 'precision_at_n is 1.001, which'",
        "'s,d,0,0,1,0.5,0.1,x,3,', 'precision_at_n is ''x'', which is no number'",
        "'s,d,0,0,1,0.5,0.1,0.1,-1,', 'seconds is -1, which is no number of 0 or more'",
        "'s,d,0,0,1,0.5,0.1,0.1,Infinity,', 'seconds is Infinity, which'",
        "'s,d,0,0,1,0.5,0.1,0.1,NaN,', 'seconds is NaN, which'",
        "'s,d,7,0,1,0.5,0.1,0.1,1,', 'pollution is 7, which'",
        "'s,d,0,0,1.5,0.5,0.1,0.1,1,', 'seed is no whole number'",
        "'s,d,0,0,1,0.5', 'it has 6 fields in place of 10'"
    })
    void whatNoRunMeasuresIsRefused(String line, String why) {
        String message = mistake(ResultLines.HEADER + GOOD + line + "\n");
        assertTrue(message.startsWith("Line 3 of the file 'file' is no result of a study: " + why), message);
    }

    @Test
    void aRunIsThereOnce() {
        String message =
                mistake(ResultLines.HEADER + GOOD + GOOD.replace(",1,0.5", ",2,0.5") + GOOD.replace("0.25", "0.3"));
        assertTrue(
                message.contains("Line 4 of the file 'file' is no result of a study: it is of the same run as line 2;"),
                message);
    }

    @Test
    void emptyLinesCountAsLines() {
        assertEquals(
                1, ResultLines.parse(ResultLines.HEADER + "\n\n" + GOOD, "file").size());
        String message = mistake(ResultLines.HEADER + "\n\n" + GOOD + "\n" + "what\n");
        assertTrue(message.startsWith("Line 6 of "), message);
    }

    @Test
    void otherNamesAreRefused() {
        String message = mistake(GOOD);
        assertTrue(message.startsWith("Line 1 of the file 'file' is no result of a study: the names"), message);
    }
}
