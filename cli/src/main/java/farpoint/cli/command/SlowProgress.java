package farpoint.cli.command;

import farpoint.run.Progress;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells how far long work is, every few seconds; of work that is done within them nothing, and of none that it is done. */
public final class SlowProgress implements Progress {
    private static final long REPORT_NANOS = 5_000_000_000L;

    private final Consumer<String> report;
    private final LongSupplier clock;
    private String current = "";
    private long last;

    /**
     * Progress from now on.
     *
     * @param report told of it in a line
     */
    public SlowProgress(Consumer<String> report) {
        this(report, System::nanoTime);
    }

    SlowProgress(Consumer<String> report, LongSupplier clock) {
        this.report = report;
        this.clock = clock;
    }

    @Override
    public void update(String task, long done, long total) {
        long now = clock.getAsLong();
        if (!task.equals(current)) {
            current = task;
            last = now;
        }
        if (now - last > REPORT_NANOS && done < total) {
            last = now;
            report.accept(String.format(Locale.ROOT, "%s: %,d of %,d steps done", task, done, total));
        }
    }
}
