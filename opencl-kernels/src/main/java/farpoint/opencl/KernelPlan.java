package farpoint.opencl;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jocl.Sizeof;

/**
 * How the kernels on a device cut their work, and how much of it comes at a time: on CPU devices a work-item takes whole
 * register tiles, on others a work-group shares tiles in local memory.
 *
 * @param screens the screening, for searches of each size
 * @param exact the search in double arithmetic
 * @param units compute units of the device
 * @param segmentBytes largest size of a buffer for reference rows
 * @param residentBytes reference rows of so many bytes in all stay on the device
 * @param launchWork multiplications a launch, so that a run can be stopped in between
 */
record KernelPlan(
        Map<SizeClass, ScreenShape> screens,
        ExactShape exact,
        int units,
        long segmentBytes,
        long residentBytes,
        long launchWork) {
    private static final long CPU_LAUNCH = 10_000_000_000L;
    private static final long GPU_LAUNCH = 200_000_000_000L;
    private static final long HEAP_ENTRIES = 1 << 24;
    private static final int MIN_BATCH = 256;

    /** Copies the shapes. */
    KernelPlan {
        screens = Map.copyOf(screens);
    }

    /** The plan for a device that has not been tuned. */
    static KernelPlan of(OpenClDevice device) {
        boolean isCpu = device.type() == OpenClDevice.Type.CPU || !GpuShape.DEFAULT.fits(device);
        long launch = isCpu ? CPU_LAUNCH : GPU_LAUNCH;
        // A segment is also small enough for the smallest batch not to take longer than a launch should.
        long segment =
                Math.min(Math.min(device.largestBuffer(), device.memory() / 4), launch / MIN_BATCH * Sizeof.cl_float);
        return new KernelPlan(
                isCpu ? onCpu(device) : always(GpuShape.DEFAULT),
                ExactShape.of(device, isCpu),
                device.computeUnits(),
                segment,
                device.memory() / 2,
                launch);
    }

    private static Map<SizeClass, ScreenShape> onCpu(OpenClDevice device) {
        return Arrays.stream(SizeClass.values())
                .collect(Collectors.toMap(size -> size, size -> CpuShape.of(device, size)));
    }

    /** The same shape for all sizes. */
    static Map<SizeClass, ScreenShape> always(ScreenShape shape) {
        Map<SizeClass, ScreenShape> all = new EnumMap<>(SizeClass.class);
        for (SizeClass size : SizeClass.values()) {
            all.put(size, shape);
        }
        return all;
    }

    /** The plan with other shapes for some sizes. */
    KernelPlan with(Map<SizeClass, ScreenShape> others) {
        Map<SizeClass, ScreenShape> all = new EnumMap<>(screens);
        all.putAll(others);
        return new KernelPlan(all, exact, units, segmentBytes, residentBytes, launchWork);
    }

    /** How to screen rows of so many columns. */
    ScreenShape screen(int columns) {
        return screens.get(SizeClass.of(columns));
    }

    /** Query rows a launch, for reference rows of so many bytes each. */
    int batchRows(int references, int rowBytes, int entriesPerRow) {
        long segment = Math.min((long) references * rowBytes, segmentBytes);
        long byWork = launchWork / Math.max(1, segment / Sizeof.cl_float);
        long byMemory = HEAP_ENTRIES / entriesPerRow;
        return (int) Math.max(1, Math.min(Math.max(byWork, MIN_BATCH), Math.max(byMemory, 1)));
    }

    /** Heaps a row, no more than there is room for. */
    int parts(int wanted, int rows, int entriesPerRow) {
        return (int) Math.max(1, Math.min(wanted, HEAP_ENTRIES / ((long) rows * entriesPerRow)));
    }
}
