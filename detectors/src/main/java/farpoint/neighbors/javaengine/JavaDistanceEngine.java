package farpoint.neighbors.javaengine;

import farpoint.data.DataMatrix;
import farpoint.neighbors.exact.ExactSearch;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.screening.ScreenedSearch;
import farpoint.neighbors.screening.ScreeningKernels;
import farpoint.neighbors.screening.ScreeningSpace;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.tree.TreeChoice;
import farpoint.neighbors.tree.TreeSearch;
import java.util.Optional;

/** The Java engine, which is always there. */
public final class JavaDistanceEngine implements DistanceEngine {
    /** The name that users type. */
    public static final String NAME = "java";

    private final JavaMethod method;
    private final ScreeningKernels kernels;

    /** The engine that chooses its method by the rows. */
    public JavaDistanceEngine() {
        this(JavaMethod.AUTO);
    }

    JavaDistanceEngine(JavaMethod method) {
        this.method = method;
        this.kernels = method == JavaMethod.PLAIN ? ScreeningKernels.PLAIN : ScreeningKernels.best();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return kernels.description() + (isAdaptive() ? ", for large or many searches" : "") + method.description();
    }

    /** Whether small searches begin with the loops that every JVM has. */
    private boolean isAdaptive() {
        return method == JavaMethod.AUTO && kernels.isVector();
    }

    @Override
    public NeighborSearch search(DataMatrix reference, Metric metric) {
        Optional<ScreeningSpace> space = ScreeningSpace.of(reference, metric);
        ScreeningKernels loops =
                isAdaptive() ? KernelChoice.JVM.of(reference.rows(), reference.rows(), reference.columns()) : kernels;
        return space.isPresent() && isAdaptive() && !loops.isVector()
                ? new AdaptiveSearch(reference, better -> search(reference, metric, space, better))
                : search(reference, metric, space, loops);
    }

    private NeighborSearch search(
            DataMatrix reference, Metric metric, Optional<ScreeningSpace> space, ScreeningKernels loops) {
        return tree(reference, metric, space.isPresent(), loops).orElseGet(() -> scan(reference, metric, space, loops));
    }

    private static NeighborSearch scan(
            DataMatrix reference, Metric metric, Optional<ScreeningSpace> space, ScreeningKernels loops) {
        return space.isPresent()
                ? new ScreenedSearch(reference, metric, space.get(), loops)
                : new ExactSearch(reference, metric);
    }

    private Optional<NeighborSearch> tree(
            DataMatrix reference, Metric metric, boolean isScreened, ScreeningKernels loops) {
        return switch (method) {
            case AUTO, PLAIN -> new TreeChoice(metric, isScreened, loops.isVector()).of(reference);
            case SCAN -> Optional.empty();
            case TREE -> TreeSearch.of(reference, metric);
        };
    }
}
