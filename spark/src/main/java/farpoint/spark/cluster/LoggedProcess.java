package farpoint.spark.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process whose output and errors are kept, in the order of their lines, so that one can wait for what it says. */
public final class LoggedProcess implements AutoCloseable {
    /** So long that only what hangs is given up, on however slow a machine. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final int TOLD = 100;
    private static final Duration TO_END_BY_ITSELF = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private boolean silent;

    private LoggedProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        Thread reader = new Thread(this::read, "output of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it, with nothing as its input. */
    static LoggedProcess start(String name, ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new LoggedProcess(name, process);
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add("its output could not be read: " + e);
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        silent = true;
        notifyAll();
    }

    /**
     * Waits for lines in which the patterns are found, one after the other, from the first line on.
     *
     * @return the match of the last one
     * @throws IllegalStateException if the process ends without them, or does not say them within minutes
     */
    public synchronized Matcher await(Pattern... patterns) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        int next = 0;
        Matcher matcher = null;
        for (Pattern pattern : patterns) {
            do {
                while (next == lines.size()) {
                    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                    if (silent || left <= 0) {
                        throw new IllegalStateException(this + "\nIt has not said '" + pattern + "'.");
                    }
                    wait(left);
                }
                matcher = pattern.matcher(lines.get(next++));
            } while (!matcher.find());
        }
        return matcher;
    }

    /**
     * Waits for the end.
     *
     * @return the exit status
     * @throws IllegalStateException if it does not end within minutes
     */
    public int exitStatus() throws InterruptedException {
        if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(this + "\nIt does not end.");
        }
        awaitSilence();
        return process.exitValue();
    }

    private synchronized void awaitSilence() throws InterruptedException {
        while (!silent) {
            wait();
        }
    }

    /** What it has said so far. */
    public synchronized String output() {
        return String.join("\n", lines);
    }

    /** What it is called in messages. */
    String name() {
        return name;
    }

    /** Its name and what it has said last. */
    @Override
    public synchronized String toString() {
        return name + ":\n" + lastOf(lines) + "\n";
    }

    /** Those lines of an output that tell why it ended. */
    static String lastOf(List<String> output) {
        return String.join("\n", output.subList(Math.max(0, output.size() - TOLD), output.size()));
    }

    /** Ends it and all that it has started, without a chance to say goodbye, as if its machine had stopped. */
    public void kill() {
        kill(all());
    }

    /** Asks it to end, and kills what has not ended soon, of itself or of what it has started. */
    @Override
    public void close() {
        List<ProcessHandle> all = all();
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, TO_END_BY_ITSELF.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        kill(all);
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    private static void kill(List<ProcessHandle> all) {
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }
}
