package farpoint.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Files.createDirectories(folder);
        Set<Path> wanted = files.keySet().stream().map(folder::resolve).collect(Collectors.toSet());
        for (Path file : present()) {
            if (!wanted.contains(file)) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
    }

    private List<Path> present() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
