package farpoint.deepsad;

import farpoint.labels.Labels;
import farpoint.network.RowOrder;
import farpoint.stats.RandomStream;

/**
 * An order in which labelled anomalies, repeated as often as it takes, make a given share of each epoch; the other rows
 * fill the rest, each at most once.
 */
final class BalancedOrder implements RowOrder {
    private final int[] anomalies;
    private final int[] others;
    private final double share;
    private final long seed;

    BalancedOrder(Labels labels, double share, long seed) {
        this.anomalies = labels.anomalies();
        this.others = labels.others();
        this.share = share;
        this.seed = seed;
    }

    @Override
    public void fill(int epoch, int[] rows) {
        RandomStream random = RandomStream.of(seed, "balanced row order", epoch);
        int fromOthers = Math.min(others.length, rows.length - (int) (share * rows.length));
        int[] shuffled = others.clone();
        random.shuffle(shuffled, fromOthers);
        System.arraycopy(shuffled, 0, rows, 0, fromOthers);
        int[] cycle = anomalies.clone();
        random.shuffle(cycle, cycle.length);
        for (int i = fromOthers; i < rows.length; i++) {
            rows[i] = cycle[(i - fromOthers) % cycle.length];
        }
        random.shuffle(rows, rows.length);
    }
}
