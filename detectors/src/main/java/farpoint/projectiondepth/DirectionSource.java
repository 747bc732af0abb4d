package farpoint.projectiondepth;

import farpoint.data.BlockedRows;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomDirection;
import farpoint.stats.RandomStream;

/** Makes projection directions for a training set. Direction j has a random stream of its own, so any thread can make it. */
final class DirectionSource {
    private static final int CHUNK = 16;

    private final RandomProjectionDepth detector;
    private final BlockedRows rows;
    private final ProjectionSpace space;
    private final ComputeContext context;
    private final RowPairs pairs;
    private final int axes;
    private final int count;

    DirectionSource(RandomProjectionDepth detector, BlockedRows rows, ProjectionSpace space, ComputeContext context) {
        this.detector = detector;
        this.rows = rows;
        this.space = space;
        this.context = context;
        int random = detector.numDirections() > 0
                ? detector.numDirections()
                : DirectionCount.automatic(rows.rows(), rows.columns());
        boolean single = space.width() <= 1;
        this.axes = detector.directions() == Directions.AXES_PLUS_SPHERE || single ? space.width() : 0;
        this.count = single ? space.width() : axes + random;
        this.pairs = new RowPairs(rows, space, j -> stream(axes + j), context);
    }

    private RandomStream stream(int j) {
        return RandomStream.of(detector.seed(), "directions", j);
    }

    /**
     * Makes all directions, of unit length in the (whitened) space.
     *
     * @return directions x columns, row-major
     */
    double[] directions() {
        boolean isThroughRows = detector.directions() == Directions.TWO_POINTS;
        double[][] units = isThroughRows ? pairs.find(count - axes) : new double[count - axes][];
        int d = rows.columns();
        double[] directions = new double[Math.multiplyExact(count, d)];
        context.forEachChunk("Directions", count, CHUNK, (chunk, from, to) -> {
            for (int j = from; j < to; j++) {
                double[] unit = j < axes ? axis(j) : units[j - axes];
                space.leave(unit == null ? random(j, isThroughRows) : unit, directions, j * d);
            }
        });
        return directions;
    }

    private double[] axis(int j) {
        double[] unit = new double[space.width()];
        unit[j] = 1;
        return unit;
    }

    private double[] random(int j, boolean isThroughRows) {
        RandomStream random = stream(j);
        if (isThroughRows) {
            pairs.skip(random);
        }
        double[] unit = new double[space.width()];
        RandomDirection.draw(random, unit, 0, unit.length);
        ProjectionSpace.normalise(unit);
        return unit;
    }
}
