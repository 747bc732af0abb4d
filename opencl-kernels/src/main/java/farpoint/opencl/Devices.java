package farpoint.opencl;

import farpoint.neighbors.Engines;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.run.InvalidInputException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Lists the OpenCL devices, says which engine {@code auto} takes and why, and tests each device for a few seconds. */
public final class Devices {
    private Devices() {}

    /** Prints the report; false if a device failed its test. */
    public static boolean report(PrintStream out) {
        OpenClDevices devices = OpenClDevices.discover();
        list(devices, out);
        Engines.open(Engines.AUTO, Devices.class.getClassLoader(), line -> out.println("auto: " + line))
                .close();
        boolean good = true;
        for (OpenClDevice device : devices.all()) {
            if (device.problem().isEmpty()) {
                good &= test(device, out);
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

    private static boolean test(OpenClDevice device, PrintStream out) {
        try (DistanceEngine engine = new OpenClDistanceEngine(List.of(device))) {
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
