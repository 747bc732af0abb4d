package farpoint.testing;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;

/** What becomes of a test where there is no OpenCL device: it is skipped, or fails if the build requires OpenCL. */
public final class OpenClRule {
    private static final String REQUIRED = "opencl.required";
    private static final String COMPLAINT = "The engine 'opencl' cannot run here";

    private OpenClRule() {}

    /**
     * Ends the test that found no device.
     *
     * @param problem one sentence that says what is missing
     */
    public static void missing(String problem) {
        if (Boolean.getBoolean(REQUIRED)) {
            fail("OpenCL is required, but " + problem);
        }
        Assumptions.abort("Skipped: " + problem);
    }

    /** Ends the test if a program complained in its error output that it found no device. */
    public static void checkErrors(String errors) {
        errors.lines().filter(line -> line.contains(COMPLAINT)).findFirst().ifPresent(OpenClRule::missing);
    }
}
