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
    /** Start of a programme that says which library multiplies matrices: a function {@code blas()}, which gives a text. */
    public static final String BLAS = """
            def blas():
                try:
                    import threadpoolctl
                except ImportError:
                    return "BLAS unknown (python3-threadpoolctl would tell)"
                found = [p for p in threadpoolctl.threadpool_info() if p["user_api"] == "blas"]
                return " and ".join(p["internal_api"] + " " + str(p["version"]) for p in found) or "BLAS unknown"
            """;

    /** Names a Python to use before all others, such as one that has a newer PyTorch. */
    private static final String OWN = System.getenv("FARPOINT_PYTHON");

    private static final List<String> USUAL = List.of("python3", "/usr/bin/python3");

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
     * Starts a programme by the Python that FARPOINT_PYTHON names, else by one of the usual names; empty if there is none, or a
     * library that the programme imports is not installed.
     *
     * @param greetingLines lines that it prints before it reads commands
     */
    public static Optional<PythonProcess> start(String program, int greetingLines) {
        for (String python : programs()) {
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

    private static List<String> programs() {
        return OWN == null || OWN.isBlank() ? USUAL : List.of(OWN, USUAL.get(0), USUAL.get(1));
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
