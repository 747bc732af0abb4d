package farpoint.opencl;

import java.io.Serial;

/** A failure of the OpenCL device or its driver, in one sentence. Never a mistake of the user. */
public final class OpenClException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String status;

    OpenClException(String message, String status, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The name of the OpenCL status, such as "CL_OUT_OF_RESOURCES"; empty if there is none. */
    public String status() {
        return status;
    }
}
