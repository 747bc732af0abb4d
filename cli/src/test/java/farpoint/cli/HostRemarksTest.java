package farpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.params.ParameterValues;
import farpoint.stream.SourceFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostRemarksTest {
    private static List<String> remarks(String separator, String header, String decimal, String name, boolean script) {
        ParameterValues said = ParameterValues.parse(
                SourceFormat.PARAMETERS, Map.of("separator", separator, "header", header, "decimal", decimal));
        return HostRemarks.ofFormat(SourceFormat.of(said), List.of(name, "2"), script);
    }

    @Test
    void whatHostsReadNeedsNoRemark() {
        for (String separator : List.of("auto", "comma")) {
            assertEquals(List.of(), remarks(separator, "auto", "point", "a", true));
            assertEquals(List.of(), remarks(separator, "yes", "point", "a", false));
        }
        assertEquals(List.of(), remarks("semicolon", "yes", "point", "a", true));
    }

    @ParameterizedTest
    @CsvSource({
        "semicolon, auto, comma, a, true, (ELKI takes decimal commas",
        "pipe, auto, point, a, true, (ELKI splits at",
        "auto, yes, point, 1, true, (ELKI takes a header of numbers",
        "space, auto, point, a, true, (Weka does not split at blanks",
        "auto, no, point, a, true, (Weka takes the first line",
        "tab, auto, point, a, false, (weka.Run reads",
        "auto, no, point, a, false, (weka.Run reads",
    })
    void whatHostsDoNotReadIsSaid(
            String separator, String header, String decimal, String name, boolean script, String start) {
        List<String> remarks = remarks(separator, header, decimal, name, script);
        assertEquals(1, remarks.size(), remarks.toString());
        assertTrue(remarks.get(0).startsWith(start), remarks.toString());
    }
}
