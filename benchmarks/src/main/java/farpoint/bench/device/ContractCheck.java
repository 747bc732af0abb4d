package farpoint.bench.device;

import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.CancelledException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an engine's neighbours and distances are those of the definition, to the last bit and the order of ties: in every
 * metric that it computes, on hard rows, for their own neighbours and for those of other rows.
 */
public final class ContractCheck {
    private static final int ROWS = 400;
    private static final int OTHERS = 60;
    private static final int COLUMNS = 6;
    private static final int[] NUMBERS = {1, 7};

    private final DistanceEngine engine;
    private final Countdown time;
    private final List<String> failures = new ArrayList<>();
    private int done;

    private ContractCheck(DistanceEngine engine, Countdown time) {
        this.engine = engine;
        this.time = time;
    }

    /**
     * What was found.
     *
     * @param done searches that were compared
     * @param all searches that there are to compare
     * @param failures a line for each search that differed
     */
    public record Result(int done, int all, List<String> failures) {}

    /** Compares as many searches as there is time for. */
    public static Result run(DistanceEngine engine, Countdown time) {
        return new ContractCheck(engine, time).run();
    }

    private Result run() {
        List<Metric> metrics = Metric.all().stream().filter(engine::computes).toList();
        int all = metrics.size() * HardRows.values().length * NUMBERS.length * 2;
        try {
            for (Metric metric : metrics) {
                for (HardRows kind : HardRows.values()) {
                    compare(metric, kind);
                }
            }
        } catch (CancelledException e) {
            // What was done until now counts.
        }
        return new Result(done, all, failures);
    }

    private void compare(Metric metric, HardRows kind) {
        DataMatrix rows = kind.rows(ROWS, COLUMNS, 1);
        DataMatrix others = kind.rows(OTHERS, COLUMNS, 2);
        for (int k : NUMBERS) {
            compare(metric, kind, rows, rows, k);
            compare(metric, kind, rows, others, k);
        }
    }

    private void compare(Metric metric, HardRows kind, DataMatrix rows, DataMatrix query, int k) {
        boolean isOwn = query == rows;
        NeighborTable found = NeighborIndex.nearest(engine, rows, query, metric, k, isOwn, time.context());
        if (!isRight(found, metric, rows, query)) {
            failures.add(metric + ", " + kind + ", k = " + k + (isOwn ? ", own neighbours" : ", those of other rows"));
        }
        done++;
    }

    private static boolean isRight(NeighborTable found, Metric metric, DataMatrix rows, DataMatrix query) {
        int d = rows.columns();
        NearestFew nearest = new NearestFew(found.k());
        boolean right = true;
        for (int i = 0; i < query.rows(); i++) {
            nearest.clear();
            for (int r = 0; r < rows.rows(); r++) {
                if (query != rows || i != r) {
                    nearest.offer(metric.compare(query.values(), i * d, rows.values(), r * d, d), r);
                }
            }
            for (int rank = 0; rank < found.k(); rank++) {
                right &= nearest.index(rank) == found.index(i, rank)
                        && metric.distance(nearest.value(rank)) == found.distance(i, rank);
            }
        }
        return right;
    }
}
