package farpoint.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes a host's classes and what belongs to them: {@code weka SOURCES RESOURCES} or {@code elki SOURCES RESOURCES}. */
public final class Main {
    private Main() {}

    /**
     * Writes the files that the first argument names; files there that are made no more are deleted.
     *
     * @throws IOException if a folder cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "weka" -> {
                write(sources, WekaClasses.all());
                new OutputFolder(Path.of(arguments[2])).replaceByBytes(WekaIcons.all());
            }
            case "elki" -> {
                write(sources, ElkiClasses.sources());
                write(Path.of(arguments[2]), ElkiClasses.services());
            }
            default -> throw new IllegalArgumentException("There is no host " + arguments[0]);
        }
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        new OutputFolder(folder).replaceBy(files);
    }
}
