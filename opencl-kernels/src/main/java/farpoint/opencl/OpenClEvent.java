package farpoint.opencl;

import java.util.function.LongConsumer;
import org.jocl.cl_event;

/** Something that a device was asked to do. */
final class OpenClEvent {
    private final cl_event event;
    private final LongConsumer nanos;

    /**
     * Takes an event over.
     *
     * @param event of a queue that measures
     * @param nanos hears how long the device took
     */
    OpenClEvent(cl_event event, LongConsumer nanos) {
        this.event = event;
        this.nanos = nanos;
    }

    /** Waits until it is done; to be called once. */
    void await() {
        try {
            OpenCl.await(event);
            nanos.accept(OpenCl.nanos(event));
        } finally {
            OpenCl.release(event);
        }
    }
}
