package farpoint.elki.neighbors;

import elki.data.NumberVector;
import elki.database.ids.DBIDArrayIter;
import elki.database.ids.DoubleDBIDListIter;
import elki.database.ids.KNNList;
import elki.database.ids.ModifiableDoubleDBIDList;
import elki.database.query.PrioritySearcher;
import elki.database.query.QueryBuilder;
import elki.database.query.distance.DistanceQuery;
import farpoint.data.DataMatrix;
import farpoint.neighbors.select.PairOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Queries by vector, which need not be one of the rows. Rows come in the order of their distances, which are exact. A
 * vector of another length, or one that is not finite, goes to ELKI's linear scan. As ELKI's searchers, one a thread.
 *
 * @param <V> the vectors
 */
final class SortedSearcher<V extends NumberVector> implements PrioritySearcher<V> {
    private final IndexedRows rows;
    private final ScanOrder scan;
    private final DistanceQuery<V> query;
    private final DBIDArrayIter cursor;
    private double[] distances = {};
    private int[] order = {};
    private int place;
    private double cutoff;

    SortedSearcher(IndexedRows rows, ScanOrder scan, DistanceQuery<V> query) {
        this.rows = rows;
        this.scan = scan;
        this.query = query;
        this.cursor = rows.cursor();
    }

    @Override
    public KNNList getKNN(V vector, int k) {
        Optional<DataMatrix> values = rows.query(vector);
        return values.isPresent()
                ? scan.knn(values.get(), k)[0]
                : inElki().kNNByObject(k).getKNN(vector, k);
    }

    @Override
    public ModifiableDoubleDBIDList getRange(V vector, double range, ModifiableDoubleDBIDList result) {
        Optional<DataMatrix> values = rows.query(vector);
        if (values.isEmpty()) {
            return inElki().rangeByObject(range).getRange(vector, range, result);
        }
        DoubleDBIDListIter found = scan.within(values.get(), range)[0].iter();
        for (; found.valid(); found.advance()) {
            result.add(found.doubleValue(), found);
        }
        return result;
    }

    private QueryBuilder<V> inElki() {
        return new QueryBuilder<V>(query).linearOnly();
    }

    @Override
    public PrioritySearcher<V> search(V vector) {
        Optional<DataMatrix> values = rows.query(vector);
        distances = values.isPresent() ? scan.distances(values.get()) : scanned(vector);
        order = new int[distances.length];
        Arrays.setAll(order, i -> i);
        PairOrder.sort(distances, order, 0, order.length);
        place = 0;
        cutoff = Double.POSITIVE_INFINITY;
        return this;
    }

    private double[] scanned(V vector) {
        double[] scanned = new double[rows.count()];
        for (int row = 0; row < scanned.length; row++) {
            scanned[row] = query.distance(vector, cursor.seek(row));
        }
        return scanned;
    }

    @Override
    public boolean valid() {
        return place < order.length && !(distances[place] > cutoff);
    }

    @Override
    public PrioritySearcher<V> advance() {
        place++;
        return this;
    }

    @Override
    public PrioritySearcher<V> decreaseCutoff(double threshold) {
        cutoff = threshold;
        return this;
    }

    @Override
    public int internalGetIndex() {
        return cursor.seek(order[place]).internalGetIndex();
    }

    @Override
    public double computeExactDistance() {
        return distances[place];
    }

    @Override
    public double getApproximateDistance() {
        return distances[place];
    }

    @Override
    public double getApproximateAccuracy() {
        return 0;
    }

    @Override
    public double getLowerBound() {
        return distances[place];
    }

    @Override
    public double getUpperBound() {
        return distances[place];
    }

    @Override
    public double allLowerBound() {
        return valid() ? distances[place] : Double.POSITIVE_INFINITY;
    }
}
