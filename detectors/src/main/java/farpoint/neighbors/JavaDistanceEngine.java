package farpoint.neighbors;

import farpoint.data.DataMatrix;
import java.util.Optional;

/** The plain-Java engine, which is always there. */
public final class JavaDistanceEngine implements DistanceEngine {
    static final String NAME = "java";

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

    @Override
    public String description() {
        return "plain Java" + method.description();
    }

    @Override
    public NeighborSearch search(DataMatrix reference, Metric metric) {
        Optional<ScreeningSpace> space = ScreeningSpace.of(reference, metric);
        Optional<KdTree> tree = tree(reference, metric, space.isPresent());
        if (tree.isPresent()) {
            return new TreeSearch(reference, metric, tree.get());
        }
        return space.isPresent()
                ? new ScreenedSearch(reference, metric, space.get(), PlainTileScanner::new)
                : new ExactSearch(reference, metric);
    }

    private Optional<KdTree> tree(DataMatrix reference, Metric metric, boolean isScreened) {
        return switch (method) {
            case AUTO -> TreeChoice.of(reference, metric, isScreened);
            case SCAN -> Optional.empty();
            case TREE -> KdTree.supports(metric) ? Optional.of(new KdTree(reference)) : Optional.empty();
        };
    }
}
