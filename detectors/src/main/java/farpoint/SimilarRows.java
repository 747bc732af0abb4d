package farpoint;

import farpoint.data.DataMatrix;
import farpoint.data.Table;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metrics;
import farpoint.run.ComputeContext;
import java.util.Arrays;

/**
 * Some rows of a table, to look for those that are most like others as a detector sees them: by the Euclidean distance of the rows
 * as it gets them. They are prepared once and asked as often as one likes, by any thread.
 */
public final class SimilarRows implements AutoCloseable {
    /** Answering more queries by looking at all rows takes longer than making an index ready. */
    private static final int MOST_SCANNED = 256;

    private final TrainedDetector detector;
    private final int[] numbers;
    private final DataMatrix rows;
    private final ComputeContext preparing;
    private long queries;
    private NeighborIndex index;

    private SimilarRows(TrainedDetector detector, int[] numbers, DataMatrix rows, ComputeContext preparing) {
        this.detector = detector;
        this.numbers = numbers;
        this.rows = rows;
        this.preparing = preparing;
    }

    /**
     * Prepares rows.
     *
     * @param numbers of the rows to look among, ascending; may be none
     * @throws farpoint.run.InvalidInputException if the attributes differ from those of the training table
     */
    public static SimilarRows among(TrainedDetector detector, Table table, int[] numbers, ComputeContext context) {
        DataMatrix rows =
                numbers.length == 0 ? null : detector.preprocessing().transform(table.select(numbers), context);
        return new SimilarRows(detector, numbers.clone(), rows, context);
    }

    /** How many rows it looks among. */
    public int size() {
        return numbers.length;
    }

    /**
     * The most similar rows.
     *
     * @param table a table with the attributes of the training table
     * @param rows the numbers of the rows to find others for
     * @param k how many, at least 1
     * @param isSame whether that is the table that the others are of: a row is not similar to itself
     * @return for each row the numbers of the k most similar others, or all if they are fewer, the most similar first and of equally
     *     similar ones the first
     */
    public synchronized int[][] nearest(Table table, int[] rows, int k, boolean isSame, ComputeContext context) {
        if (numbers.length == 0 || rows.length == 0) {
            return new int[rows.length][0];
        }
        int asked = Math.min(numbers.length, k + (isSame ? 1 : 0));
        int[] found = nearest(detector.preprocessing().transform(table.select(rows), context), asked, context);
        int[][] nearest = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            int own = isSame ? rows[i] : -1;
            nearest[i] = Arrays.stream(found, i * asked, (i + 1) * asked)
                    .map(place -> numbers[place])
                    .filter(number -> number != own)
                    .limit(k)
                    .toArray();
        }
        return nearest;
    }

    private int[] nearest(DataMatrix some, int k, ComputeContext context) {
        queries += some.rows();
        if (queries <= MOST_SCANNED) {
            return NearestScan.of(rows, some, Metrics.EUCLIDEAN, k, context);
        }
        if (index == null) {
            index = NeighborIndex.of(Engines.in(preparing, Metrics.EUCLIDEAN), rows, Metrics.EUCLIDEAN);
        }
        return index.nearest(some, k, false, context).indices();
    }

    @Override
    public synchronized void close() {
        if (index != null) {
            index.close();
        }
    }
}
