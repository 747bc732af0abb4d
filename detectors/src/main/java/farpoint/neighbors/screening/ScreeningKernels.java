package farpoint.neighbors.screening;

import farpoint.run.VectorClass;
import java.lang.invoke.MethodHandles;
import java.util.function.Supplier;

/**
 * The inner loops of the screening that this JVM can run: those on the JDK's vector module where the JVM was started with it.
 * They are loaded by name, since their class cannot be linked without the module.
 */
public final class ScreeningKernels {
    /** Those that every JVM can run. */
    public static final ScreeningKernels PLAIN = plain("plain Java");

    private static final String VECTOR = "Java with the vector module";
    private static final String CLASS = "farpoint.neighbors.screening.VectorKernels";

    /** Whether the fastest have been asked for. */
    private static volatile boolean isSought;

    private final String description;
    private final boolean isVector;
    private final Supplier<TileKernels> source;

    private ScreeningKernels(String description, boolean isVector, Supplier<TileKernels> source) {
        this.description = description;
        this.isVector = isVector;
        this.source = source;
    }

    /** The engine that uses them, in words. */
    public String description() {
        return description;
    }

    /** Whether they use the vector module. */
    public boolean isVector() {
        return isVector;
    }

    /** Makes them, for one thread. */
    TileKernels create() {
        return source.get();
    }

    /** The fastest here. */
    public static ScreeningKernels best() {
        return Best.KERNELS;
    }

    /**
     * The description of the fastest here. They are not loaded for it, which takes some hundredths of a second: before they are,
     * it is that of the vector module where the JVM has it.
     *
     * @param ofVector is added to the description of the vector module
     */
    public static String bestDescription(String ofVector) {
        boolean isVector = isSought ? best().isVector() : VectorClass.hasModule();
        return isVector ? VECTOR + ofVector : best().description();
    }

    private static final class Best {
        static final ScreeningKernels KERNELS = find();
    }

    private static ScreeningKernels plain(String description) {
        return new ScreeningKernels(description, false, PlainKernels::new);
    }

    private static ScreeningKernels find() {
        isSought = true;
        VectorClass<TileKernels> vector =
                VectorClass.load(MethodHandles.lookup(), TileKernels.class, CLASS, ScreeningKernels::tryOut);
        if (vector.isUsable()) {
            return new ScreeningKernels(VECTOR, true, vector::create);
        }
        return vector.misfit()
                .map(reason -> plain("plain Java, since this JVM's vector module does not fit (" + reason + ")"))
                .orElse(PLAIN);
    }

    /** Runs everything once, so that all of the class is linked. */
    private static void tryOut(TileKernels kernels) {
        ScreeningRows row = new ScreeningRows(1, 1);
        row.set(0, new double[] {1}, true);
        float[] limits = {Float.POSITIVE_INFINITY};
        new BlockScanner(kernels, FloatPanels.BLOCK)
                .scan(row, 0, 1, limits, 0, new FloatPanels(row, kernels), 0, limits, (query, reference, half) -> {});
    }
}
