package farpoint.opencl;

/** The contract on the kernels for GPUs, on whatever device there is, with buffers so small that rows come in segments. */
class GpuKernelsTest extends GuardedContract {
    @Override
    KernelPlan plan(OpenClDevice device) {
        return new KernelPlan(false, 4, 1, 6, 1 << 16, Long.MAX_VALUE, 1 << 22);
    }
}
