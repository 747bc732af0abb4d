package farpoint.opencl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_kernel;

/** A kernel with its arguments; for one thread at a time. Belongs to the session. */
final class OpenClKernel {
    private final OpenClSession session;
    private final cl_kernel kernel;
    private final Set<List<Long>> launched = new HashSet<>();
    private int next;

    OpenClKernel(OpenClSession session, cl_kernel kernel) {
        this.session = session;
        this.kernel = kernel;
    }

    /** Starts a new list of arguments. */
    OpenClKernel arguments() {
        next = 0;
        return this;
    }

    OpenClKernel with(int value) {
        OpenCl.setArgument(kernel, next++, Sizeof.cl_int, Pointer.to(new int[] {value}));
        return this;
    }

    OpenClKernel with(OpenClBuffer value) {
        OpenCl.setArgument(kernel, next++, Sizeof.cl_mem, Pointer.to(value.memory()));
        return this;
    }

    /**
     * Starts work-items; the device goes on by itself.
     *
     * @param global work-items in each dimension
     * @param local work-items a group in each dimension
     */
    OpenClEvent launch(long[] global, long[] local) {
        OpenClEvent event =
                new OpenClEvent(OpenCl.launch(session.queue(), kernel, global, local), session.times()::addKernel);
        // Some drivers compile a kernel when it is first launched in groups of a size, or in few of them.
        if (launched.add(List.of(local[0], Math.min(global[0], 1L << 16) / local[0]))) {
            OpenCl.finish(session.queue());
            FaultHandlers.restore();
        }
        return event;
    }
}
