package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataStreamsTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    @DisabledOnOs(OS.WINDOWS)
    void aNamedPipeIsRead() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Thread writer = new Thread(() -> write(pipe, "x,y\n1,2\n3,4\n"));
        writer.start();
        WholeTable whole = WholeTable.read(pipe.toString(), SourceFormat.BY_LOOK, Set.of());
        writer.join();
        assertEquals(2, whole.table().rows());
        assertEquals(List.of("3", "4"), whole.row(1));
    }

    private static void write(Path pipe, String text) {
        try {
            Files.writeString(pipe, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsNoFileIsSaid() {
        String missing = folder.resolve("none").toString();
        assertMessage("There is no file '" + missing + "'.", missing);
        assertMessage("'" + folder + "' is a folder; a file is needed.", folder.toString());
    }

    private static void assertMessage(String message, String file) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> DataStreams.read(file, bytes -> bytes.read()))
                        .getMessage());
    }
}
