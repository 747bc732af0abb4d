package farpoint.neighbors;

import java.lang.reflect.Constructor;
import java.util.function.Supplier;

/**
 * The inner loops of the screening that this JVM can run: those on the JDK's vector module where the JVM was started with it.
 * They are loaded by name, since their class cannot be linked without the module.
 *
 * @param description the engine that uses them, in words
 * @param isVector whether they use the vector module
 * @param source makes them, for one thread each
 */
record ScreeningKernels(String description, boolean isVector, Supplier<TileKernels> source) {
    /** Those that every JVM can run. */
    static final ScreeningKernels PLAIN = plain("plain Java");

    private static final String MODULE = "jdk.incubator.vector";
    private static final String CLASS = "farpoint.neighbors.VectorKernels";

    /** The fastest here. */
    static ScreeningKernels best() {
        return Best.KERNELS;
    }

    private static final class Best {
        static final ScreeningKernels KERNELS = find();
    }

    private static ScreeningKernels plain(String description) {
        return new ScreeningKernels(description, false, PlainKernels::new);
    }

    private static ScreeningKernels find() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return PLAIN;
        }
        try {
            Constructor<? extends TileKernels> constructor =
                    Class.forName(CLASS).asSubclass(TileKernels.class).getDeclaredConstructor();
            tryOut(constructor.newInstance());
            return new ScreeningKernels("Java with the vector module", true, () -> create(constructor));
        } catch (ReflectiveOperationException | LinkageError e) {
            // The module is not final: another JVM's may lack what the class was compiled with.
            return plain("plain Java, since this JVM's vector module does not fit (" + e + ")");
        }
    }

    /** Runs everything once, so that all of the class is linked. */
    private static void tryOut(TileKernels kernels) {
        ScreeningRows row = new ScreeningRows(1, 1);
        row.set(0, new double[] {1}, true);
        float[] limits = {Float.POSITIVE_INFINITY};
        new BlockScanner(kernels, FloatPanels.BLOCK)
                .scan(row, 0, 1, limits, 0, new FloatPanels(row, kernels), 0, limits, (query, reference, half) -> {});
    }

    private static TileKernels create(Constructor<? extends TileKernels> constructor) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("it could be made before", e);
        }
    }
}
