package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class OutputTest {
    @TempDir
    private Path folder;

    @Test
    void aLinkToAFileStaysOne() throws IOException {
        Path file = Files.writeString(folder.resolve("file.arff"), "earlier");
        Path link = Files.createSymbolicLink(folder.resolve("link.arff"), file);
        String[] options = {"-o", link.toString()};
        try (Output output = new Output()) {
            output.redirect("o", options);
            assertNotEquals(link.toString(), options[1]);
            Files.writeString(Path.of(options[1]), "new");
            assertEquals("earlier", Files.readString(file));
            output.commit();
        }
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    /** A temporary file that is moved into its place would take the place of the device. */
    @Test
    void aDeviceIsWrittenToAsItIs() throws IOException {
        String[] options = {"-d", "/dev/null"};
        try (Output output = new Output()) {
            output.redirect("d", options);
        }
        assertEquals("/dev/null", options[1]);
    }
}
