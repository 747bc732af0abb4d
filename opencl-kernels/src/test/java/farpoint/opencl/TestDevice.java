package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.fail;

import org.opentest4j.TestAbortedException;

/** The device that tests run on. Without one they are aborted, or fail if the build was told that OpenCL is required. */
final class TestDevice {
    private TestDevice() {}

    static OpenClDevice get() {
        OpenClDevices devices = OpenClDevices.discover();
        String problem = devices.problem("");
        if (!problem.isEmpty()) {
            if (Boolean.getBoolean("opencl.required")) {
                fail("OpenCL is required, but " + problem);
            }
            throw new TestAbortedException(problem);
        }
        return devices.choose("").get(0);
    }

    /** A session on the device, with a guard behind each buffer. */
    static OpenClSession guarded() {
        return new OpenClSession(get(), new DeviceMemory(Long.MAX_VALUE, 4096));
    }
}
