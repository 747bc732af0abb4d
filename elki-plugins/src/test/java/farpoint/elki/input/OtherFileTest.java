package farpoint.elki.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.utilities.optionhandling.parameterization.SerializedParameterization;
import elki.utilities.optionhandling.parameterization.TrackParameters;
import elki.workflow.InputStep;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherFileTest {
    @TempDir
    private Path folder;

    /** Reads another file next to a first one, which has some options. */
    private OtherFile other(String text, String... options) throws IOException {
        Path first = Files.writeString(folder.resolve("new.csv"), "a|b|c\n1|2|3\n4|5|7\n");
        List<String> all = new ArrayList<>(List.of("-dbc.in", first.toString()));
        all.addAll(List.of(options));
        TrackParameters config = new TrackParameters(new SerializedParameterization(all));
        config.tryInstantiate(InputStep.class);
        OtherFile other = OtherFile.of(config, Files.writeString(folder.resolve("old.csv"), text))
                .orElseThrow();
        assertFalse(config.hasErrors());
        return other;
    }

    private static List<String> names(Table table) {
        return table.attributes().stream().map(Attribute::name).toList();
    }

    @Test
    void isReadByTheOptionsOfTheData() throws IOException {
        Table table = other(
                        "a|b|c\n9|8|7\n6|5|4\n3|2|1\n",
                        "-dbc.parser",
                        "table",
                        "-parser.colsep",
                        "[|]",
                        "-parser.labelIndices",
                        "0",
                        "-dbc.filter",
                        "normalization.columnwise.AttributeWiseMinMaxNormalization",
                        "-normalize.min",
                        "0,0",
                        "-normalize.max",
                        "10,1")
                .table();
        assertEquals(List.of("b", "c"), names(table));
        assertArrayEquals(new double[] {0.8, 0.5, 0.2}, table.column(0), 1e-15);
        assertArrayEquals(new double[] {7, 4, 1}, table.column(1));
    }

    @Test
    void filtersActOnItButWriteNothingOfIt() throws IOException {
        Path report = folder.resolve("report.csv");
        OtherFile other = other(
                "0\n1\n2\n3\n2\n1\n0\n99\n1\n2\n",
                "-dbc.filter",
                "ZErrorFilter",
                "-zerrorfilter.report",
                report.toString());
        assertEquals(9, other.table().rows());
        assertFalse(Files.exists(report));
    }

    @Test
    void saysWhyItCannotBeUsed() throws IOException {
        OtherFile uneven = other("1,2\n1,2,3\n");
        String message =
                assertThrows(InvalidInputException.class, uneven::table).getMessage();
        assertTrue(message.startsWith("The rows have between 2 and 3 numbers"), message);
    }

    @Test
    void isReadPlainlyWhereOptionsAreNotKnown() throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), "1,2\n3,4\n");
        Table table = OtherFile.of(new SerializedParameterization(), file)
                .orElseThrow()
                .table();
        assertArrayEquals(new double[] {2, 4}, table.column(1));
    }
}
