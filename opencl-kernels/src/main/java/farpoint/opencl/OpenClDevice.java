package farpoint.opencl;

import java.util.Locale;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/** An OpenCL device and what it says about itself. */
record OpenClDevice(
        int index,
        String platform,
        String name,
        String driver,
        Type type,
        int computeUnits,
        long memory,
        long largestBuffer,
        boolean hasDouble,
        boolean isAvailable,
        int floatWidth,
        int doubleWidth,
        long largestWorkGroup,
        long localMemory,
        cl_platform_id platformId,
        cl_device_id id) {

    /** What a device is. */
    enum Type {
        GPU,
        CPU,
        OTHER
    }

    /** Why the engine cannot use it, in one sentence; empty if it can. */
    String problem() {
        if (!isAvailable) {
            return "the device '" + name + "' is not available.";
        }
        return hasDouble ? "" : "the device '" + name + "' has no double precision, which exact distances need.";
    }

    /** Whether the user's word means this device: its index or a part of its name or its platform's. */
    boolean isMeantBy(String selector) {
        if (selector.matches("\\d+")) {
            return Integer.parseInt(selector) == index;
        }
        String wanted = selector.toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || platform.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Name, platform and size in words. */
    String description() {
        return String.format(
                Locale.ROOT,
                "%s %s (%s, %d compute units, %.1f GiB)",
                type,
                name,
                platform,
                computeUnits,
                memory / (double) (1 << 30));
    }
}
