package farpoint.opencl;

import java.util.List;

/**
 * How the screening on a device cuts its work: all that can be tuned. The results of a search do not depend on it. Its text,
 * such as "cpu width=8 vectors=2 queries=6 item=48 batch=0", can be read back by {@link ShapeText}.
 */
sealed interface ScreenShape permits CpuShape, GpuShape {
    /** The file of the kernel. */
    String file();

    /** The macros of the kernel, as options of the compiler. */
    String options();

    /** Reference rows a block. */
    int panel();

    /** Most query rows a batch, so that results can be looked through while the device goes on; 0 for no such bound. */
    int batch();

    /** Groups that share the reference rows of some query rows, where the device has so many units. */
    int parts(int queries, int units);

    /** Starts the screening of a batch. */
    OpenClEvent launch(OpenClKernel kernel, int queries, int parts);

    /** Whether a device can run it. */
    boolean fits(OpenClDevice device);

    /** Name of the kind and the values that make it. */
    ShapeText text();

    /** Shapes with other values of one parameter each, those of a parameter together, to be tried by a tuner. */
    List<List<ScreenShape>> variations();

    /** Groups for so many of so much. */
    static int ceil(int count, int size) {
        return (count + size - 1) / size;
    }
}
