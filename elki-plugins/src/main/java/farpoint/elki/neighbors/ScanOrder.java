package farpoint.elki.neighbors;

import elki.database.ids.DBIDArrayIter;
import elki.database.ids.DBIDUtil;
import elki.database.ids.KNNHeap;
import elki.database.ids.KNNList;
import elki.database.ids.ModifiableDoubleDBIDList;
import farpoint.data.DataMatrix;
import farpoint.neighbors.exact.ExactSearch;
import farpoint.neighbors.spi.TileConsumer;
import farpoint.run.ComputeContext;
import java.util.Arrays;

/**
 * ELKI's linear scan with the engine's arithmetic. Rows go into ELKI's own lists in the order in which the scan meets them,
 * so that even the order among equal distances, which ELKI's heap decides, is that of the scan.
 */
final class ScanOrder {
    private final IndexedRows rows;
    private final ServedDistance distance;
    private final ExactSearch search;

    ScanOrder(IndexedRows rows, ServedDistance distance) {
        this.rows = rows;
        this.distance = distance;
        this.search = new ExactSearch(rows.matrix(), distance.metric());
    }

    /** The k nearest rows of each query row with all ties. */
    KNNList[] knn(DataMatrix query, int k) {
        KNNHeap[] heaps = new KNNHeap[query.rows()];
        Arrays.setAll(heaps, i -> DBIDUtil.newHeap(k));
        scan(query, (firstQuery, queries, first, count, values) -> {
            DBIDArrayIter cursor = rows.cursor();
            for (int q = 0; q < queries; q++) {
                KNNHeap heap = heaps[firstQuery + q];
                double limit = heap.getKNNDistance();
                for (int r = 0; r < count; r++) {
                    double value = values[q * count + r];
                    limit = value <= limit ? heap.insert(value, cursor.seek(first + r)) : limit;
                }
            }
        });
        return Arrays.stream(heaps).map(this::list).toArray(KNNList[]::new);
    }

    /** What a heap holds, by distance. */
    KNNList list(KNNHeap heap) {
        return distance.root() ? heap.toKNNListSqrt() : heap.toKNNList();
    }

    /** The rows within a range of each query row, in the order of the scan. */
    ModifiableDoubleDBIDList[] within(DataMatrix query, double range) {
        double limit = distance.limit(range);
        ModifiableDoubleDBIDList[] lists = new ModifiableDoubleDBIDList[query.rows()];
        Arrays.setAll(lists, i -> DBIDUtil.newDistanceDBIDList());
        scan(query, (firstQuery, queries, first, count, values) -> {
            DBIDArrayIter cursor = rows.cursor();
            for (int q = 0; q < queries; q++) {
                for (int r = 0; r < count; r++) {
                    if (values[q * count + r] <= limit) {
                        lists[firstQuery + q].add(distance.distance(values[q * count + r]), cursor.seek(first + r));
                    }
                }
            }
        });
        return lists;
    }

    /** The distances of all rows to one query row. */
    double[] distances(DataMatrix query) {
        double[] distances = new double[rows.count()];
        scan(query, (firstQuery, queries, first, count, values) -> {
            for (int r = 0; r < count; r++) {
                distances[first + r] = distance.distance(values[r]);
            }
        });
        return distances;
    }

    private void scan(DataMatrix query, TileConsumer consumer) {
        search.tiles(query, consumer, ComputeContext.withDefaults());
    }
}
