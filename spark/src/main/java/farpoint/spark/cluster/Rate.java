package farpoint.spark.cluster;

import java.util.Locale;

/**
 * How fast rows were scored.
 *
 * @param used what it took of processors and memory, which may become known later
 */
record Rate(long rows, double seconds, Used used) {
    /** What was taken of processors and memory. */
    static final class Used {
        private double cpuSeconds;
        private double megabytes;

        /** Counts a piece of the work. */
        synchronized void add(double moreSeconds, double heapMegabytes) {
            cpuSeconds += moreSeconds;
            megabytes = Math.max(megabytes, heapMegabytes);
        }
    }

    /** Cells of a table: rows, seconds, rows a second and core, rows a second of CPU time, peak of the heap in MB. */
    String text(int cores) {
        synchronized (used) {
            return String.format(
                    Locale.ROOT,
                    "%d | %.1f | %.0f | %.0f | %.0f",
                    rows,
                    seconds,
                    rows / seconds / cores,
                    rows / used.cpuSeconds,
                    used.megabytes);
        }
    }
}
