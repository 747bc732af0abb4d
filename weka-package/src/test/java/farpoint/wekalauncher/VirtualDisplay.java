package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assumptions;

/** A display that nobody sees, by Xvfb. Where that is not installed a test is skipped, or fails if the build requires one. */
final class VirtualDisplay implements AutoCloseable {
    private static final String REQUIRED = "display.required";

    private final Process server;
    private final String name;

    private VirtualDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Opens one; the server picks its number. */
    static VirtualDisplay open() throws IOException {
        Process server;
        try {
            server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            if (Boolean.getBoolean(REQUIRED)) {
                fail("a display is required, but there is no Xvfb");
            }
            Assumptions.abort("Skipped: there is no Xvfb");
            throw e;
        }
        BufferedReader told =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String number = told.readLine();
        if (number == null) {
            throw new IOException("Xvfb has ended");
        }
        return new VirtualDisplay(server, ":" + number.strip());
    }

    /** What the variable DISPLAY is to be. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
