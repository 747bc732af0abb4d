package farpoint.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassArchiveTest {
    @Test
    void archivesAreBesideWhatIsBuilt() {
        List<Path> folders = new ArrayList<>();
        List<String> options = ClassArchive.options("with an archive", (given, folder) -> {
            folders.add(folder);
            Files.createFile(folder.resolve("archive.jsa"));
            return 0;
        });
        assertEquals(Path.of("target").toAbsolutePath(), folders.get(0).getParent());
        assertEquals("-XX:SharedArchiveFile=" + folders.get(0).resolve("archive.jsa"), options.get(0));
        assertEquals(List.of(), ClassArchive.options("without an archive", (given, folder) -> 0));
    }

    @Test
    void aBrokenRunIsSeen() {
        AssertionError error =
                assertThrows(AssertionError.class, () -> ClassArchive.options("broken", (given, folder) -> 3));
        assertTrue(error.getMessage().endsWith("status 3"), error.getMessage());
    }
}
