package farpoint.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of nothing but generated files.
 *
 * @param folder where it is; it need not exist yet
 */
record OutputFolder(Path folder) {
    /**
     * Makes the folder hold these files and no others. One that is there and the same is left alone, so that nothing is
     * compiled anew because of it.
     *
     * @param files path in the folder, with slashes, to content
     */
    void replaceBy(Map<String, String> files) throws IOException {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        replaceByBytes(bytes);
    }

    /** As {@link #replaceBy}, for files that are no text. */
    void replaceByBytes(Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        Set<Path> wanted = files.keySet().stream().map(folder::resolve).collect(Collectors.toSet());
        for (Path file : present()) {
            if (!wanted.contains(file)) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }

    private List<Path> present() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
