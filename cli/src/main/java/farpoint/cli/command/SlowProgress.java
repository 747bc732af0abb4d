package farpoint.cli.command;

import farpoint.run.Progress;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells how far long work is, every few seconds; of short work nothing. */
public final class SlowProgress implements Progress {
    private static final long REPORT_NANOS = 5_000_000_000L;

    private final Consumer<String> report;
    private long last = System.nanoTime();

    /**
     * Progress from now on.
     *
     * @param report told of it in a line
     */
    public SlowProgress(Consumer<String> report) {
        this.report = report;
    }

    @Override
    public void update(String task, long done, long total) {
        long now = System.nanoTime();
        if (now - last > REPORT_NANOS) {
            last = now;
            report.accept(String.format(Locale.ROOT, "%s: %,d of %,d", task, done, total));
        }
    }
}
