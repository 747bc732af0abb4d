package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenClLibraryTest {
    @TempDir
    private Path folder;

    @Test
    void aLibraryIsFoundByEitherNameInAnyFolder() throws IOException {
        Path none = folder.resolve("none");
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        assertFalse(OpenClLibrary.isFound(List.of(none, first, second), none));
        Files.createFile(first.resolve("libOpenCLx.so"));
        assertFalse(OpenClLibrary.isFound(List.of(none, first, second), none));
        Files.createFile(second.resolve("libOpenCL.so.1"));
        assertTrue(OpenClLibrary.isFound(List.of(none, first, second), none));
        Files.createFile(first.resolve("libOpenCL.so"));
        assertTrue(OpenClLibrary.isFound(List.of(first), none));
    }

    @Test
    void aLibraryOfTheLinkersListCountsIfItIsThere() throws IOException {
        Path library = folder.resolve("libOpenCL.so.1");
        String list = "glibc-ld.so.cache1.1\0libOpenCL.so.1\0" + library + "\0libc.so.6\0/lib/libc.so.6\0";
        Path cache = Files.writeString(folder.resolve("cache"), list, StandardCharsets.ISO_8859_1);
        assertFalse(OpenClLibrary.isFound(List.of(), cache));
        Files.createFile(library);
        assertTrue(OpenClLibrary.isFound(List.of(), cache));
    }
}
