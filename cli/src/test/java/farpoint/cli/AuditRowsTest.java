package farpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.audit.AuditReport;
import farpoint.report.AuditSamples;
import farpoint.stream.SourceFormat;
import farpoint.stream.WholeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditRowsTest {
    @TempDir
    private Path folder;

    @Test
    void eachNamedRowIsALineWithItsCellsAsTheyWereRead() throws IOException {
        Path in = Files.write(
                folder.resolve("in.csv"), List.of("id;say;x", "1;\"a; b\";1.50", "2;\"c, d\";NA", "3;e;3", "4;f;4"));
        WholeTable data = WholeTable.read(in.toString(), SourceFormat.BY_LOOK, Set.of("say"));
        AuditReport found = AuditSamples.of(4, "x", 3, 1);
        Path out = folder.resolve("rows.csv");
        new AuditRows(found, data).write(out);
        assertEquals(
                List.of(
                        "row,question,note,id,say,x",
                        "4,Equal rows,equal to row 3 of x,4,f,4",
                        "2,Equal rows,equal to row 3 of x,2,\"c, d\",NA",
                        "1,Order of the rows,,1,a; b,1.50"),
                Files.readAllLines(out));
    }

    @Test
    void ofNoFindingsThereIsTheHead() throws IOException {
        Path in = Files.write(folder.resolve("in.csv"), List.of("a,b", "1,2", "2,1"));
        WholeTable data = WholeTable.read(in.toString(), SourceFormat.BY_LOOK, Set.of());
        Path out = folder.resolve("rows.csv");
        new AuditRows(new AuditReport(2, 2, 0.05, List.of(), List.of(), List.of()), data).write(out);
        assertEquals(List.of("row,question,note,a,b"), Files.readAllLines(out));
    }
}
