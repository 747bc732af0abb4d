package farpoint.opencl;

import farpoint.neighbors.Engines;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.run.InvalidInputException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Lists the OpenCL devices, says which engine {@code auto} takes and why, and how the devices are tuned, and tests each device
 * for a few seconds.
 */
public final class Devices {
    private Devices() {}

    /**
     * A device that engines can use.
     *
     * @param index its index, as after the name of the engine
     * @param description name, platform and size in words
     * @param driver version of its driver
     * @param isTuned whether the user has tuned it for all sizes
     */
    public record Usable(int index, String description, String driver, boolean isTuned) {}

    /** The devices that engines can use. */
    public static List<Usable> usable() {
        return OpenClDevices.discover().all().stream()
                .filter(device -> device.problem().isEmpty())
                .map(Devices::usable)
                .toList();
    }

    /** The device that engines use where none is named; none if there is no device. */
    public static Optional<Usable> best() {
        OpenClDevices devices = OpenClDevices.discover();
        return devices.problem("").isEmpty()
                ? Optional.of(usable(devices.choose("").get(0)))
                : Optional.empty();
    }

    private static Usable usable(OpenClDevice device) {
        boolean isTuned = isTuned(device, TuningFile.ofUser());
        return new Usable(device.index(), device.description(), device.driver(), isTuned);
    }

    private static boolean isTuned(OpenClDevice device, TuningFile file) {
        return file.table().shapes(device).size() == SizeClass.values().length;
    }

    /**
     * An engine on a device as if it had not been tuned, to compare with.
     *
     * @param index the device's index
     * @throws InvalidInputException if there is none, or it cannot be used
     */
    public static DistanceEngine untuned(int index) {
        return new OpenClDistanceEngine(List.of(device(index)));
    }

    /**
     * An engine on a device that is tuned: by the user or, if not, now.
     *
     * @param index the device's index
     * @param seconds how long it may be tuned now; what is found is kept nowhere
     * @param progress receives lines that say how far the tuning is
     * @throws InvalidInputException if there is no such device, or it cannot be used
     */
    public static DistanceEngine tuned(int index, double seconds, Consumer<String> progress) {
        OpenClDevice device = device(index);
        TuningFile file = TuningFile.ofUser();
        return isTuned(device, file)
                ? new OpenClDistanceEngine(List.of(device), file)
                : Tuning.tuned(device, seconds, progress);
    }

    private static OpenClDevice device(int index) {
        OpenClDevices devices = OpenClDevices.discover();
        String selector = String.valueOf(index);
        String problem = devices.problem(selector);
        if (!problem.isEmpty()) {
            throw new InvalidInputException("There is no device to use: %s", problem);
        }
        return devices.choose(selector).get(0);
    }

    /** Prints the report; false if a device failed its test. */
    public static boolean report(PrintStream out) {
        OpenClDevices devices = OpenClDevices.discover();
        list(devices, out);
        Engines.open(Engines.AUTO, Devices.class.getClassLoader(), line -> out.println("auto: " + line))
                .close();
        TuningFile tuning = TuningFile.ofUser();
        if (!tuning.problem().isEmpty()) {
            out.println(tuning.problem());
        }
        boolean good = true;
        for (OpenClDevice device : devices.all()) {
            if (device.problem().isEmpty()) {
                out.printf(Locale.ROOT, "opencl:%d  %s%n", device.index(), tuned(tuning.table(), device));
                good &= test(device, tuning, out);
            }
        }
        return good;
    }

    private static void list(OpenClDevices devices, PrintStream out) {
        List<OpenClDevice> all = devices.all();
        if (all.isEmpty()) {
            out.println("OpenCL: " + devices.problem(""));
        }
        for (OpenClDevice device : all) {
            out.printf(
                    Locale.ROOT, "opencl:%d  %s, driver %s%n", device.index(), device.description(), device.driver());
            if (!device.problem().isEmpty()) {
                out.println("    cannot be used: " + device.problem());
            }
        }
    }

    private static String tuned(TuningTable table, OpenClDevice device) {
        List<TuningTable.Entry> entries = table.of(device);
        return entries.isEmpty()
                ? "not tuned with this driver: devices --tune " + device.index() + " does it"
                : entries.stream()
                        .map(e -> String.format(
                                Locale.ROOT,
                                "%s columns %.2f times as fast",
                                e.size().word(),
                                e.gain()))
                        .collect(Collectors.joining(
                                ", ", "tuned on " + entries.get(0).date() + ": ", ""));
    }

    private static boolean test(OpenClDevice device, TuningFile tuning, PrintStream out) {
        try (DistanceEngine engine = new OpenClDistanceEngine(List.of(device), tuning)) {
            DeviceCheck.Result result = new DeviceCheck(engine).run();
            if (!result.isEqual()) {
                out.printf(Locale.ROOT, "opencl:%d  FAILED: its neighbours differ from Java's.%n", device.index());
                return false;
            }
            out.printf(
                    Locale.ROOT,
                    "opencl:%d  self-test passed: neighbours and distances equal to Java's to the last bit; %.3g s for"
                            + " the 10 nearest of %d x %d rows, Java %.3g s (ratio %.2f)%n",
                    device.index(),
                    result.seconds(),
                    DeviceCheck.ROWS,
                    DeviceCheck.COLUMNS,
                    result.javaSeconds(),
                    result.javaSeconds() / result.seconds());
            return true;
        } catch (OpenClException | InvalidInputException e) {
            out.printf(Locale.ROOT, "opencl:%d  FAILED: %s%n", device.index(), e.getMessage());
            return false;
        }
    }
}
