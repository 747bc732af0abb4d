package farpoint.wekalauncher;

import farpoint.wekalauncher.ChildJvm.Result;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A JVM in which programs of Weka run one after the other: most of a process of its own for each would be the start of Weka. It sees the package as users do, which Weka's package manager has installed and a class loader of Weka's loads.
 */
final class WekaJvm implements AutoCloseable {
    private final Process process;
    private final DataOutputStream commands;
    private final DataInputStream answers;

    /**
     * Starts it.
     *
     * @param child how
     * @param folder for its own program; made here
     */
    WekaJvm(ChildJvm child, Path folder) {
        try {
            String program = RunsInTurn.class.getName();
            Path copy = folder.resolve(program.replace('.', '/') + ".class");
            Files.createDirectories(copy.getParent());
            try (InputStream code = RunsInTurn.class.getResourceAsStream("RunsInTurn.class")) {
                Files.copy(code, copy);
            }
            process = child.start(folder, program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        commands = new DataOutputStream(process.getOutputStream());
        answers = new DataInputStream(process.getInputStream());
    }

    /** Runs a main class to its end, in no process of its own; one that ends the process fails. */
    Result run(String mainClass, String... arguments) throws IOException {
        commands.writeUTF(mainClass);
        commands.writeInt(arguments.length);
        for (String argument : arguments) {
            commands.writeUTF(argument);
        }
        commands.flush();
        return new Result(answers.readInt(), text(), text());
    }

    private String text() throws IOException {
        return new String(answers.readNBytes(answers.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        try {
            commands.writeUTF("");
            commands.flush();
            process.onExit().join();
        } finally {
            process.destroyForcibly();
        }
    }
}
