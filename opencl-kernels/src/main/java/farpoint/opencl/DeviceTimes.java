package farpoint.opencl;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** How long a device has computed, and how long data have been on their way to it and back. Thread-safe. */
final class DeviceTimes {
    private static final long NANOS_A_MILLI = 1_000_000;

    private final AtomicLong kernelNanos = new AtomicLong();
    private final AtomicLong transferNanos = new AtomicLong();

    /** Adds the time of a kernel. */
    void addKernel(long nanos) {
        kernelNanos.addAndGet(nanos);
    }

    /** How long kernels have run so far. */
    long kernelNanos() {
        return kernelNanos.get();
    }

    /** Runs what waits for a transfer. */
    void transfer(Runnable copy) {
        long start = System.nanoTime();
        copy.run();
        transferNanos.addAndGet(System.nanoTime() - start);
    }

    /** The sums so far, by name. */
    Map<String, Long> milliseconds() {
        return new TreeMap<>(Map.of(
                "kernel-ms", kernelNanos.get() / NANOS_A_MILLI, "transfer-ms", transferNanos.get() / NANOS_A_MILLI));
    }
}
