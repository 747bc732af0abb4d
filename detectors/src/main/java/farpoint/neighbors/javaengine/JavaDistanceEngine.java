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

    /** The engine that chooses its method by the rows. */
    public JavaDistanceEngine() {
        this(JavaMethod.AUTO);
    }

    JavaDistanceEngine(JavaMethod method) {
        this.method = method;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Of loops that were not needed yet it is told that the JVM has them: to try them out takes longer than a small search. */
    @Override
    public String description() {
        return switch (method) {
            case AUTO -> ScreeningKernels.bestDescription(", for large or many searches");
            case PLAIN -> ScreeningKernels.PLAIN.description();
            case TREE, SCAN -> ScreeningKernels.best().description() + method.description();
        };
    }

    @Override
    public NeighborSearch search(DataMatrix reference, Metric metric) {
        Optional<ScreeningSpace> space = ScreeningSpace.of(reference, metric);
        ScreeningKernels loops =
                switch (method) {
                    case AUTO -> KernelChoice.JVM.of(reference.rows(), reference.rows(), reference.columns());
                    case PLAIN -> ScreeningKernels.PLAIN;
                    case TREE, SCAN -> ScreeningKernels.best();
                };
        return method == JavaMethod.AUTO && space.isPresent() && !loops.isVector()
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
            case TREE -> TreeSearch.of(reference, metric).map(NeighborSearch.class::cast);
        };
    }
}
