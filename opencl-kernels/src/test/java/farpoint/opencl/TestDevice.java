package farpoint.opencl;

import farpoint.testing.OpenClRule;

/** The device that tests run on; without one, the {@link OpenClRule} ends them. */
final class TestDevice {
    private TestDevice() {}

    static OpenClDevice get() {
        OpenClDevices devices = OpenClDevices.discover();
        String problem = devices.problem("");
        if (!problem.isEmpty()) {
            OpenClRule.missing(problem);
        }
        return devices.choose("").get(0);
    }

    /** A session on the device, with a guard behind each buffer. */
    static OpenClSession guarded() {
        return new OpenClSession(get(), new DeviceMemory(Long.MAX_VALUE, 4096));
    }
}
