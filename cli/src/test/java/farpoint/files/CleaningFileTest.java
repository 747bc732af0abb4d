package farpoint.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.cleaning.Action;
import farpoint.cleaning.CleaningReport;
import farpoint.cleaning.TableMeasure;
import farpoint.cleaning.ZErrorFilter;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleaningFileTest {
    @Test
    void theFileHasOneLineARow(@TempDir Path folder) throws IOException {
        double[][] rows = Samples.gaussian(50, 2, 3);
        rows[7][1] = 80;
        Table table = Samples.table(rows);
        TableMeasure errors = new TableMeasure(ZErrorFilter.DETECTOR_DEFAULTS, table, ComputeContext.withDefaults());
        ZErrorFilter filter = new ZErrorFilter(Action.REMOVE, 6, 10);
        CleaningReport report = CleaningReport.of(filter, filter.decide(errors), table);
        Path file = folder.resolve("report.csv");
        CleaningFile.write(file, report);
        List<String> lines = Files.readAllLines(file);
        assertEquals("row,decision,z_error,attribute,value,iteration", lines.get(0));
        assertEquals(51, lines.size());
        assertTrue(lines.get(8).matches("8,removed,[0-9.]+,x2,80.0,1"), lines.get(8));
        assertTrue(lines.get(9).matches("9,kept,[0-9.E-]+,x[12],[0-9.-]+,"), lines.get(9));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        assertThrows(InvalidInputException.class, () -> CleaningFile.write(folder.resolve("none/report.csv"), report));
    }
}
