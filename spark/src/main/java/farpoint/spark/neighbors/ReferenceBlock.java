package farpoint.spark.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.MetricKind;
import farpoint.neighbors.spi.NeighborSearch;
import java.io.Serial;
import java.io.Serializable;

/**
 * A block of reference rows, which is broadcast. Of a broadcast value an executor has one, for all of its tasks, until the driver
 * destroys the broadcast; so the index, which is made where it is first asked for, is shared and goes with the value.
 */
final class ReferenceBlock implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int first;
    private final int columns;
    private final double[] values;
    private final String metric;
    private transient DataMatrix rows;
    private transient NeighborSearch search;

    /**
     * A block.
     *
     * @param first the number of its first row among all reference rows
     * @param rows its rows
     * @param metric the distance
     */
    ReferenceBlock(int first, DataMatrix rows, Metric metric) {
        this.first = first;
        this.columns = rows.columns();
        this.values = rows.values();
        this.metric = metric.toString();
        this.rows = rows;
    }

    int first() {
        return first;
    }

    synchronized DataMatrix rows() {
        if (rows == null) {
            rows = DataMatrix.of(values.length / columns, columns, values);
        }
        return rows;
    }

    /** The executor's own search of the rows. */
    synchronized NeighborSearch search() {
        if (search == null) {
            search = search(rows());
        }
        return search;
    }

    /** A search of some of the rows, by the same distance. */
    NeighborSearch search(DataMatrix some) {
        return new JavaDistanceEngine().search(some, MetricKind.named(metric).orElseThrow());
    }
}
