package farpoint.projectiondepth;

import farpoint.data.BlockedRows;
import farpoint.data.ranks.ColumnSpreads;
import farpoint.run.ComputeContext;
import farpoint.stats.MedianDeviation;

/** Learns a model: makes directions, and finds location and scale of the rows' projections on each. */
final class ProjectionFit implements ColumnSpreads.Use {
    private final double[] directions;
    private final UnseenSpread unseen;
    private final Standardizer standardizer;

    private ProjectionFit(double[] directions, int count, UnseenSpread unseen) {
        this.directions = directions;
        this.unseen = unseen;
        this.standardizer = new Standardizer(count);
    }

    /**
     * Learns a model.
     *
     * @param rows the training rows
     * @param space where directions are drawn
     * @param spreads of these rows
     */
    static ProjectionModel model(
            RandomProjectionDepth detector,
            BlockedRows rows,
            ProjectionSpace space,
            ColumnSpreads spreads,
            ComputeContext context) {
        int d = rows.columns();
        double[] directions = new DirectionSource(detector, rows, space, context).directions();
        UnseenSpread unseen = UnseenSpread.of(rows.groups(), d, spreads);
        ProjectionFit fit = new ProjectionFit(directions, directions.length / d, unseen);
        spreads.each("Spread along directions", new Projections(directions, d), Standardizer::noise, fit);
        return new ProjectionModel(
                detector,
                space.isWhitened(),
                space.width(),
                directions,
                fit.standardizer,
                unseen.medians(),
                space.facts());
    }

    @Override
    public boolean isRareUsed(int direction) {
        return unseen.square(directions, direction) == 0;
    }

    @Override
    public void take(int direction, MedianDeviation spread) {
        standardizer.fit(direction, spread, unseen.square(directions, direction));
    }
}
