package farpoint.bench.device;

import farpoint.run.ComputeContext;

/** Time that is left. */
public final class Countdown {
    private final long end;

    /** Starts with so many seconds. */
    public Countdown(double seconds) {
        this.end = System.nanoTime() + (long) (seconds * 1e9);
    }

    /** Seconds that are left; 0 if none are. */
    public double left() {
        return Math.max(0, (end - System.nanoTime()) * 1e-9);
    }

    /** A part of it: at most so many seconds, from now. */
    public Countdown atMost(double seconds) {
        return new Countdown(Math.min(seconds, left()));
    }

    /** A context whose searches end by a {@link farpoint.run.CancelledException} when no time is left. */
    public ComputeContext context() {
        return ComputeContext.withDefaults().withCancelCheck(() -> System.nanoTime() > end);
    }
}
