package farpoint.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs a process to its end: a JVM for a {@link JavaProcess}, or another program. */
public final class ChildProcess {
    /** So long that only a process that hangs is stopped, on however slow a machine. */
    private static final long LIMIT_MINUTES = 10;

    private ChildProcess() {}

    /** Output and errors are kept apart unless the builder joins them; without a file for it, standard input is empty. */
    public static JavaProcess.Result run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile("child", ".out");
        Path err = Files.createTempFile("child", ".err");
        try {
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (builder.redirectInput() == ProcessBuilder.Redirect.PIPE) {
                process.getOutputStream().close();
            }
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + LIMIT_MINUTES + " minutes: " + builder.command());
            }
            return new JavaProcess.Result(process.exitValue(), text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
