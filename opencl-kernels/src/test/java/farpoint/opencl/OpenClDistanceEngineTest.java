package farpoint.opencl;

/** The contract on the kernels that the device gets by its type. */
class OpenClDistanceEngineTest extends GuardedContract {
    @Override
    KernelPlan plan(OpenClDevice device) {
        return KernelPlan.of(device);
    }
}
