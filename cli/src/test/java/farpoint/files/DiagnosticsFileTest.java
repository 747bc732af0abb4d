package farpoint.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.diagnostics.RowDiagnostics;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsFileTest {
    @Test
    void theFileHasOneLineARow(@TempDir Path folder) throws IOException {
        List<RowDiagnostics> rows = List.of(
                new RowDiagnostics(false, 4, 1, 0.25, -0.5, 3, false),
                new RowDiagnostics(true, 0, 0, 7.5, 7.5, 0, true));
        Path file = folder.resolve("rows.csv");
        DiagnosticsFile.write(file, new TrainingDiagnostics(rows, List.of()));
        assertEquals("""
                row,suspect,mask_rate,mean_z,last_z,first_epoch_masked,times_seen,times_masked,left_out
                1,0,0.25,0.25,-0.5,3,4,1,0
                2,1,0,7.5,7.5,0,0,0,1
                """, Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        assertThrows(
                InvalidInputException.class,
                () -> DiagnosticsFile.write(folder.resolve("none/rows.csv"), new TrainingDiagnostics(rows, List.of())));
    }
}
