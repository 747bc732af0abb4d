package farpoint.bench.python;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Python programme in a child process: it says what it is, then answers each command line with a line. */
public final class PythonProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader replies;
    private final BufferedWriter commands;
    private final List<String> greeting = new ArrayList<>();

    private PythonProcess(Process process, int greetingLines) throws IOException {
        this.process = process;
        this.replies = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        for (int i = 0; i < greetingLines; i++) {
            String line = replies.readLine();
            if (line == null) {
                throw new IOException("no reply");
            }
            greeting.add(line);
        }
    }

    /**
     * Starts a programme; empty if Python, or a library that the programme imports, is not installed.
     *
     * @param greetingLines lines that it prints before it reads commands
     */
    public static Optional<PythonProcess> start(String program, int greetingLines) {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            try {
                ProcessBuilder builder = new ProcessBuilder(python, "-c", program);
                builder.redirectError(ProcessBuilder.Redirect.DISCARD);
                return Optional.of(new PythonProcess(builder.start(), greetingLines));
            } catch (IOException e) {
                // The next one, or the report that there is none.
                continue;
            }
        }
        return Optional.empty();
    }

    /** What it printed first. */
    public List<String> greeting() {
        return greeting;
    }

    /** Sends a command and waits for the answer. */
    public void ask(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
            if (replies.readLine() == null) {
                throw new IllegalStateException("the Python process ended");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
