package farpoint.opencl;

import farpoint.neighbors.spi.DistanceEngine;
import farpoint.run.InvalidInputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Measures with which way of cutting its work an OpenCL device is fastest. What was found is a table in a file of the user's,
 * which engines read when they are opened; no result depends on it. Hosts write the file.
 */
public final class Tuning {
    /** Seconds that the tuning of a device takes at most, but for the last measurement. */
    public static final double SECONDS = 110;

    private Tuning() {}

    /**
     * The file of the table: in the folder that the environment variable {@code FARPOINT_CACHE} names, else in {@code farpoint}
     * in {@code XDG_CACHE_HOME}, else in {@code .farpoint} in the home folder. It need not be there.
     */
    public static Path file() {
        return TuningFile.ofUser().path();
    }

    /**
     * Tunes devices.
     *
     * @param selector as after the engine's name: empty for the best device, an index, a part of a name, or several
     * @param seconds for each device
     * @param progress receives lines that say how far it is
     * @return the user's table with what was found, for the file
     * @throws InvalidInputException if there is no such device or it fails
     */
    public static String tune(String selector, double seconds, Consumer<String> progress) {
        OpenClDevices devices = OpenClDevices.discover();
        String problem = devices.problem(selector);
        if (!problem.isEmpty()) {
            throw new InvalidInputException("No device can be tuned: %s", problem);
        }
        TuningFile file = TuningFile.ofUser();
        if (!file.problem().isEmpty()) {
            progress.accept(file.problem());
        }
        TuningTable table = file.table();
        for (OpenClDevice device : devices.choose(selector)) {
            progress.accept(String.format(
                    Locale.ROOT, "opencl:%d  %s: some %.0f s at most", device.index(), device.description(), seconds));
            table = table.with(device, found(device, seconds, progress), LocalDate.now());
        }
        return table.text();
    }

    /** An engine on a device with what is found now, which is kept nowhere. */
    static DistanceEngine tuned(OpenClDevice device, double seconds, Consumer<String> progress) {
        TuningTable found = TuningTable.EMPTY.with(device, found(device, seconds, progress), LocalDate.EPOCH);
        return new OpenClDistanceEngine(
                OpenClSession.shared(device), KernelPlan.of(device).with(found.shapes(device)));
    }

    private static List<Tuner.Found> found(OpenClDevice device, double seconds, Consumer<String> progress) {
        try (Tuner tuner = new Tuner(device, progress)) {
            return tuner.run(seconds);
        } catch (OpenClException e) {
            throw new InvalidInputException("The device '%s' cannot be tuned: %s", device.name(), e.getMessage());
        }
    }
}
