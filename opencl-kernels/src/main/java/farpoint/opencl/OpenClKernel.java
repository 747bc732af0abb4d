package farpoint.opencl;

import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_kernel;

/** A kernel with its arguments; for one thread. */
final class OpenClKernel implements AutoCloseable {
    private final OpenClSession session;
    private final cl_kernel kernel;
    private int next;
    private boolean launched;

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

    /** Runs at least {@code items} work-items in groups of {@code local} and waits. */
    void run(long items, int local) {
        long groups = (items + local - 1) / local;
        run(new long[] {groups * local}, new long[] {local});
    }

    /** Runs {@code groups} square groups of {@code side} x {@code side} work-items and waits. */
    void runSquares(long groups, int side) {
        run(new long[] {groups * side, side}, new long[] {side, side});
    }

    private void run(long[] global, long[] local) {
        session.times().kernel(() -> {
            OpenCl.launch(session.queue(), kernel, global, local);
            OpenCl.finish(session.queue());
        });
        if (!launched) {
            // Some drivers compile a kernel when it is first launched.
            FaultHandlers.restore();
            launched = true;
        }
    }

    @Override
    public void close() {
        OpenCl.release(kernel);
    }
}
