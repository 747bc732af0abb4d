package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.finding.AuditTask;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.core.Instances;

/** What an audit is given of Weka's rows. */
class RowAuditTest {
    @TempDir
    private Path folder;

    private Table other(Instances data, String name, String... lines) throws Exception {
        Path file = Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        RowAudit audit = RowAudit.of(data);
        return new RowAudit(data, audit.values(), "", Optional.empty(), Optional.of(file))
                .task()
                .other()
                .orElseThrow();
    }

    @Test
    void aNominalClassGivesTheLabels() throws Exception {
        AuditTask task = RowAudit.of(Data.mixed()).task();
        assertEquals(List.of("normal", "outlier"), task.labels().orElseThrow().names());
        assertArrayEquals(
                new int[] {0, 0, 0, -1, 0, 0, 1}, task.labels().orElseThrow().ids());
        assertEquals(Optional.of("outlier"), task.outlierLabel());
        assertEquals(3, task.table().columns());
        Instances kinds =
                Data.arff("@relation r", "@attribute x numeric", "@attribute k {a,b,c}", "@data", "1,a", "2,b");
        assertEquals(Optional.empty(), RowAudit.of(kinds).task().outlierLabel());
        RowAudit named = new RowAudit(kinds, RowAudit.of(kinds).values(), "b", Optional.empty(), Optional.empty());
        assertEquals(Optional.of("b"), named.task().outlierLabel());
    }

    @Test
    void anyOtherClassIsAnAttribute() throws Exception {
        Instances data = Data.mixed();
        data.setClassIndex(1);
        AuditTask task = RowAudit.of(data).task();
        assertEquals(4, task.table().columns());
        assertTrue(task.labels().isEmpty());
        assertEquals(1, data.classIndex(), "the given rows stay as they are");
        RowAudit named = new RowAudit(data, RowAudit.of(data).values(), "red", Optional.empty(), Optional.empty());
        assertEquals(
                "The 'outlier-value' parameter names the value 'red' of the class, but no nominal class is set.",
                assertThrows(InvalidInputException.class, named::task).getMessage());
    }

    @Test
    void textsAreThoseOfTheFile() throws Exception {
        Instances data = Data.arff(
                "@relation r",
                "@attribute c {a,b}",
                "@attribute s string",
                "@attribute x numeric",
                "@data",
                "b,' one',1.50",
                "?,?,2");
        data.setClassIndex(0);
        AuditTask task = RowAudit.of(data).task();
        assertEquals(" one", task.texts().text(0, 0));
        assertEquals("", task.texts().text(0, 1), "a number, of which the text is not known");
        assertEquals("", task.texts().text(1, 0));
        data.setClassIndex(-1);
        assertEquals("b", RowAudit.of(data).task().texts().text(0, 0));
    }

    @Test
    void theOtherFileHasTheColumnsOfTheRows() throws Exception {
        Instances data = Data.mixed();
        Table csv = other(data, "old.csv", "size,more,day,colour", "2,9,,green", ",9,,violet", "1,9,,");
        assertEquals(
                List.of("colour", "size", "day"),
                csv.attributes().stream().map(a -> a.name()).toList());
        assertEquals(List.of("green", "violet"), csv.attribute(0).categories());
        assertArrayEquals(new double[] {0, 1, Double.NaN}, csv.column(0));
        assertArrayEquals(new double[] {2, Double.NaN, 1}, csv.column(1));
        assertTrue(Double.isNaN(csv.value(0, 2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            size,day    | 1,2        | The file 'old.csv' has no attribute 'colour', which the rows to be compared with it have.
            colour,size,day | red,many,2 | Attribute 'size' is numeric, but not in the file 'old.csv'.
            """)
    void aFileWithOtherAttributesIsRefused(String header, String row, String sentence) throws Exception {
        Instances data = Data.mixed();
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> other(data, "old.csv", header, row, row));
        assertEquals(sentence, e.getMessage());
    }
}
