package farpoint.weka;

import weka.gui.Logger;

/** Tells on standard error, every five seconds, how far a long run is: a filter has no log. All else is told elsewhere. */
public final class PlainProgress implements Logger {
    private static final long INTERVAL_NANOS = 5_000_000_000L;

    private long last = System.nanoTime();

    @Override
    public void logMessage(String message) {}

    @Override
    public void statusMessage(String message) {
        long now = System.nanoTime();
        if (now - last >= INTERVAL_NANOS) {
            last = now;
            System.err.println(message);
        }
    }
}
