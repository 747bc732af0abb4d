package farpoint.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class OpenClRuleTest {
    private static final String REQUIRED = "opencl.required";
    private static final String ERRORS = "Weka exception: The engine 'opencl' cannot run here: no device.\n\tat ...";

    private final String before = System.getProperty(REQUIRED);

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(REQUIRED);
        } else {
            System.setProperty(REQUIRED, before);
        }
    }

    @Test
    void aTestWithoutDeviceIsSkippedInOneSentence() {
        System.setProperty(REQUIRED, "false");
        assertEquals(
                "Skipped: no platform is installed.",
                assertThrows(TestAbortedException.class, () -> OpenClRule.missing("no platform is installed."))
                        .getMessage());
        assertThrows(TestAbortedException.class, () -> OpenClRule.checkErrors(ERRORS));
    }

    @Test
    void aTestWithoutDeviceFailsWhereOpenClIsRequired() {
        System.setProperty(REQUIRED, "true");
        assertEquals(
                "OpenCL is required, but Weka exception: The engine 'opencl' cannot run here: no device.",
                assertThrows(AssertionFailedError.class, () -> OpenClRule.checkErrors(ERRORS))
                        .getMessage());
    }

    @Test
    void aTestWithADeviceGoesOn() {
        System.setProperty(REQUIRED, "true");
        assertDoesNotThrow(() -> OpenClRule.checkErrors("WARNING: an incubator module\n"));
    }
}
