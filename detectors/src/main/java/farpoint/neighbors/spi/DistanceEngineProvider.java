package farpoint.neighbors.spi;

/** Offers a distance engine; found by {@link java.util.ServiceLoader}. Asking for availability must never throw. */
public interface DistanceEngineProvider {
    /** The name that users type, such as "opencl". */
    String name();

    /** Preference among available engines: higher is better. The Java engine has 0. */
    int rank();

    /**
     * Whether the engine can run here.
     *
     * @param choice what the user has chosen among what the engine offers, such as a device by index or by part of its name;
     *     empty for the best
     */
    Availability availability(String choice);

    /**
     * Opens the engine; only called if it is available.
     *
     * @param choice as in {@link #availability}
     */
    DistanceEngine open(String choice);

    /**
     * Whether an engine can run.
     *
     * @param available whether it can
     * @param reason why, in one sentence
     */
    record Availability(boolean available, String reason) {}
}
