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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.trees.J48;
import weka.core.Instances;
import weka.gui.SysErrLog;

/** What an audit is given of Weka's rows. */
class RowAuditTest {
    @TempDir
    private Path folder;

    private Table other(Instances data, String name, String... lines) throws Exception {
        Path file = Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        RowAudit audit = RowAudit.of(data);
        return new RowAudit(
                        data,
                        audit.values(),
                        "",
                        Optional.empty(),
                        Optional.of(new OtherRows(file, UnaryOperator.identity())))
                .task(note -> {})
                .other()
                .orElseThrow();
    }

    @Test
    void aNominalClassGivesTheLabels() throws Exception {
        AuditTask task = RowAudit.of(Data.mixed()).task(note -> {});
        assertEquals(List.of("normal", "outlier"), task.labels().orElseThrow().names());
        assertArrayEquals(
                new int[] {0, 0, 0, -1, 0, 0, 1}, task.labels().orElseThrow().ids());
        assertEquals(Optional.of("outlier"), task.outlierLabel());
        assertEquals(3, task.table().columns());
        Instances kinds =
                Data.arff("@relation r", "@attribute x numeric", "@attribute k {a,b,c}", "@data", "1,a", "2,b");
        assertEquals(Optional.empty(), RowAudit.of(kinds).task(note -> {}).outlierLabel());
        RowAudit named = new RowAudit(kinds, RowAudit.of(kinds).values(), "b", Optional.empty(), Optional.empty());
        assertEquals(Optional.of("b"), named.task(note -> {}).outlierLabel());
    }

    @Test
    void anyOtherClassIsAnAttribute() throws Exception {
        Instances data = Data.mixed();
        data.setClassIndex(1);
        AuditTask task = RowAudit.of(data).task(note -> {});
        assertEquals(4, task.table().columns());
        assertTrue(task.labels().isEmpty());
        assertEquals(1, data.classIndex(), "the given rows stay as they are");
        RowAudit named = new RowAudit(data, RowAudit.of(data).values(), "red", Optional.empty(), Optional.empty());
        assertEquals(
                "The 'outlier-value' parameter names the value 'red' of the class, but no nominal class is set.",
                assertThrows(InvalidInputException.class, () -> named.task(note -> {}))
                        .getMessage());
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
        AuditTask task = RowAudit.of(data).task(note -> {});
        assertEquals(" one", task.texts().text(0, 0));
        assertEquals("", task.texts().text(0, 1), "a number, of which the text is not known");
        assertEquals("", task.texts().text(1, 0));
        data.setClassIndex(-1);
        assertEquals("b", RowAudit.of(data).task(note -> {}).texts().text(0, 0));
    }

    private static List<String> kinds(Table table) {
        return table.attributes().stream().map(a -> a.name() + " " + a.kind()).toList();
    }

    @Test
    void theOtherFileHasItsOwnColumns() throws Exception {
        Instances data = Data.mixed();
        Table csv = other(data, "old.csv", "size,more,day,colour", "2,9,,green", ",9,,violet", "1,9,,");
        assertEquals(List.of("size numeric", "more numeric", "day numeric", "colour nominal"), kinds(csv));
        assertEquals(List.of("green", "violet"), csv.attribute(3).categories());
        assertArrayEquals(new double[] {0, 1, Double.NaN}, csv.column(3));
        assertArrayEquals(new double[] {2, Double.NaN, 1}, csv.column(0));
        assertTrue(Double.isNaN(csv.value(0, 2)));
        Table retyped = other(data, "old.csv", "class,size,empty", "normal,many,", "normal,few,");
        assertEquals(List.of("size nominal", "empty text"), kinds(retyped), "the class is none");
        Table arff = other(
                data,
                "old.arff",
                "@relation r",
                "@attribute colour string",
                "@attribute size {none}",
                "@attribute day {}",
                "@data",
                "red,?,?");
        assertEquals(List.of("colour text", "size numeric", "day numeric"), kinds(arff));
    }

    @Test
    void wordsAreTextWhereTheRowsHaveText() throws Exception {
        Instances data = Data.arff("@relation r", "@attribute note string", "@attribute x numeric", "@data", "a,1");
        data.setClassIndex(-1);
        assertEquals(List.of("note text", "x numeric"), kinds(other(data, "old.csv", "note,x", "some,1", "other,2")));
    }

    @Test
    void whatDiffersBetweenTheFilesIsFound() throws Exception {
        Path file = Files.writeString(folder.resolve("old.csv"), "size,more\nmany,1\nfew,2\n");
        RowAudit audit = new RowAudit(
                Data.mixed(),
                RowAudit.of(Data.mixed()).values(),
                "",
                Optional.of(new J48()),
                Optional.of(new OtherRows(file, UnaryOperator.identity())));
        List<String> found = audit.run(false, new SysErrLog(), note -> {}).report().findings().stream()
                .map(f -> f.seen().sentence())
                .toList();
        assertTrue(found.contains("The other file does not have these attributes: colour, day."), found.toString());
        assertTrue(found.contains("Only the other file has these attributes: more."), found.toString());
        assertTrue(found.stream().anyMatch(f -> f.contains("size (numeric here, nominal there)")), found.toString());
    }

    @Test
    void saysHowTheOtherFileWasUnderstoodAndWhichOneIsBroken() throws Exception {
        Path file = Files.writeString(folder.resolve("old.csv"), "colour;size;day\nred;1,5;\nred;2,5;\n");
        RowAudit audit = RowAudit.of(Data.mixed());
        RowAudit against = new RowAudit(
                Data.mixed(),
                audit.values(),
                "",
                Optional.empty(),
                Optional.of(new OtherRows(file, UnaryOperator.identity())));
        List<String> notes = new ArrayList<>();
        against.task(notes::add);
        assertTrue(!notes.isEmpty() && notes.stream().allMatch(n -> n.startsWith("old.csv: ")), notes.toString());
        Files.writeString(file, "colour,size,day\nred,1,5\n1,2\nred,1,5\n");
        String message = assertThrows(InvalidInputException.class, () -> against.task(note -> {}))
                .getMessage();
        assertTrue(message.startsWith("The file 'old.csv' cannot be read. Line 3"), message);
    }
}
