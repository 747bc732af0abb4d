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
    private int current = -1;
    private int[] open = new int[32];
    private double[] values = new double[open.length];
    private int count;

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
        begin(row);
        if (count == open.length) {
            compare(row);
        }
        open[count++] = candidate;
    }

    private void begin(int row) {
        if (row != current) {
            current = row;
            count = 0;
            nearest.clear();
        }
    }

    /** Several candidates are compared at once, as one alone would wait for each of its sums. */
    private void compare(int row) {
        int d = query.columns();
        metric.compare(query.values(), row * d, reference.values(), open, count, d, values);
        for (int c = 0; c < count; c++) {
            nearest.offer(values[c], open[c]);
        }
        count = 0;
    }

    /**
     * Writes the row's nearest candidates to the table, if no other reference row can belong there.
     *
     * @param row the query row
     * @param threshold every row that is not a candidate had a screened squared distance of at least this
     * @return whether it could be proved; if not, the row is to be searched for in another way
     */
    public boolean finish(int row, double threshold) {
        return finish(row, threshold, screened.squaredNorm(row));
    }

    private boolean finish(int row, double threshold, double squaredNorm) {
        begin(row);
        compare(row);
        int k = table.k();
        int found = nearest.finish();
        boolean certified = found == k && nearest.value(k - 1) < space.belowDiscarded(threshold, squaredNorm);
        if (certified) {
            nearest.drainTo(table.indices(), table.distances(), row * k);
        }
        return certified;
    }

    /**
     * Does all this for a row of a screening. Mostly its first k candidates do: the next one tells how far away all others are.
     *
     * @param candidates the candidates of several rows
     * @param place those of the row
     * @param screenedRow the row
     * @param references the rows that the candidates are
     * @return as {@link #finish}
     */
    boolean certify(CandidateTable candidates, int place, int screenedRow, ScreeningRows references) {
        candidates.shrink(place);
        int row = screened.origin(screenedRow);
        double norm = screened.squaredNorm(screenedRow);
        int size = candidates.size(place);
        int first = candidates.isOrdered() ? Math.min(table.k(), size) : size;
        for (int c = 0; c < first; c++) {
            offer(row, references.origin(candidates.index(place, c)));
        }
        if (first < size && finish(row, 2.0 * candidates.halfSquare(place, first), norm)) {
            return true;
        }
        for (int c = first; c < size; c++) {
            offer(row, references.origin(candidates.index(place, c)));
        }
        return finish(row, 2.0 * candidates.halfLimits()[place], norm);
    }
}
