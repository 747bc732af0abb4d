package farpoint.bench;

import farpoint.bench.device.DeviceReport;
import farpoint.bench.device.SpeedCase;
import farpoint.opencl.Devices;
import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.Locale;

/**
 * Checks a machine with a GPU: each OpenCL device must give what double arithmetic gives, and is measured against Java. {@code
 * ./farpoint bench device [SECONDS]} takes eight minutes at most, or so many seconds.
 */
final class DeviceBenchmark {
    private static final int SECONDS = 470;
    private static final int FEWEST_SECONDS = 10;
    private static final int CLUSTERED = 20_000;

    private DeviceBenchmark() {}

    static void run(String[] arguments) {
        int seconds = arguments.length == 0 ? SECONDS : seconds(arguments);
        List<Devices.Usable> devices = Devices.usable();
        if (devices.isEmpty()) {
            throw new InvalidInputException("There is no OpenCL device to check; the command devices says why.");
        }
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors, heap limit %d MB; k = 10; medians, engines in turn; %d s at most%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                seconds);
        boolean right = true;
        for (Devices.Usable device : devices) {
            right &= new DeviceReport(device, (double) seconds / devices.size(), System.out)
                    .run(CLUSTERED, SpeedCase.ALL);
        }
        if (!right) {
            throw new InvalidInputException("A device gives wrong results; see above.");
        }
    }

    private static int seconds(String[] arguments) {
        if (arguments.length > 1 || !arguments[0].matches("\\d{2,5}")) {
            throw new InvalidInputException(
                    "bench device [SECONDS] takes a whole number of seconds, %d or more.", FEWEST_SECONDS);
        }
        return Integer.parseInt(arguments[0]);
    }
}
