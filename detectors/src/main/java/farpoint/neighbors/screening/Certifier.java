package farpoint.neighbors.screening;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.select.NearestPairs;
import farpoint.neighbors.spi.NeighborTable;

/**
 * Turns the candidates of a screening into the exact nearest neighbours, where it can prove that they are. For back ends;
 * one a thread.
 */
public final class Certifier {
    private final ScreeningSpace space;
    private final ScreeningRows screened;
    private final DataMatrix reference;
    private final DataMatrix query;
    private final Metric metric;
    private final NeighborTable table;
    private final NearestPairs nearest;

    /**
     * For the rows of one search.
     *
     * @param space the space of the screening
     * @param screened the query rows in that space
     * @param reference the rows searched
     * @param query the rows searched for
     * @param metric the distance
     * @param table receives neighbours with comparison values
     */
    public Certifier(
            ScreeningSpace space,
            ScreeningRows screened,
            DataMatrix reference,
            DataMatrix query,
            Metric metric,
            NeighborTable table) {
        this.space = space;
        this.screened = screened;
        this.reference = reference;
        this.query = query;
        this.metric = metric;
        this.table = table;
        this.nearest = new NearestPairs(table.k());
    }

    /** Adds a candidate for the row that {@link #finish} will be called for. */
    public void offer(int row, int candidate) {
        int d = query.columns();
        double value = metric.compare(query.values(), row * d, reference.values(), candidate * d, d);
        nearest.offer(value, candidate);
    }

    /**
     * Writes the row's nearest candidates to the table, if no other reference row can belong there.
     *
     * @param row the query row
     * @param threshold every row that is not a candidate had a screened squared distance of at least this
     * @return whether it could be proved; if not, the row is to be searched for in another way
     */
    public boolean finish(int row, double threshold) {
        int k = table.k();
        int found = nearest.finish();
        double bound = space.belowDiscarded(threshold, screened.squaredNorm(row));
        boolean certified = found == k && nearest.value(k - 1) < bound;
        if (certified) {
            nearest.drainTo(table.indices(), table.distances(), row * k);
        }
        nearest.clear();
        return certified;
    }
}
