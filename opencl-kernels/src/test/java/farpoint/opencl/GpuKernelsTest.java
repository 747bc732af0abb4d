package farpoint.opencl;

/** The contract on the kernels for GPUs, on whatever device there is, with buffers so small that rows come in segments. */
class GpuKernelsTest extends GuardedContract {
    @Override
    KernelPlan plan(OpenClDevice device) {
        return new KernelPlan(
                KernelPlan.always(GpuShape.DEFAULT), new ExactShape(false, 1, 64), 4, 1 << 16, Long.MAX_VALUE, 1 << 22);
    }
}
