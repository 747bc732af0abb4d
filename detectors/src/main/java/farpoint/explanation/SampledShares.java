package farpoint.explanation;

import farpoint.stats.RandomStream;
import java.util.stream.IntStream;

/**
 * Shapley values from random orders of the attributes: from an ordinary row to the row that is explained, attribute by
 * attribute, and again from the same ordinary row in the reverse order. An attribute's share is the mean over these pairs of
 * what the score changes at its step; pairs differ less than their walks do. Each ordinary row is taken equally often, so
 * that the shares add up to the score less the mean score of the ordinary rows. All rows that are explained get the same orders.
 */
final class SampledShares implements Replacement.Shares {
    private static final int FEWEST_PAIRS = 10;

    private final int players;
    private final double[] ordinaryScores;
    private final int[][] orders;

    SampledShares(int players, double[] ordinaryScores, int budget) {
        this(players, ordinaryScores, orders(players, ordinaryScores.length, budget));
    }

    /**
     * With given orders.
     *
     * @param orders one a pair; pair p starts at ordinary row p modulo their number
     */
    SampledShares(int players, double[] ordinaryScores, int[][] orders) {
        this.players = players;
        this.ordinaryScores = ordinaryScores;
        this.orders = orders;
    }

    private static int[][] orders(int players, int ordinaryRows, int budget) {
        int rowsOfPair = 2 * (players - 1);
        int pairs = Math.max(FEWEST_PAIRS, (budget + rowsOfPair - 1) / rowsOfPair);
        int all = (pairs + ordinaryRows - 1) / ordinaryRows * ordinaryRows;
        return IntStream.range(0, all)
                .mapToObj(pair -> {
                    int[] order = IntStream.range(0, players).toArray();
                    RandomStream.of(0, "explanation", pair).shuffle(order, players);
                    return order;
                })
                .toArray(int[][]::new);
    }

    @Override
    public double[][] of(Mixtures mixtures, double whole) {
        for (int pair = 0; pair < orders.length; pair++) {
            walk(mixtures, pair, false);
            walk(mixtures, pair, true);
        }
        double[] scores = mixtures.scores();
        double[] means = new double[players];
        double[] squares = new double[players];
        int steps = players - 1;
        for (int pair = 0; pair < orders.length; pair++) {
            double[] changes = new double[players];
            addChanges(scores, 2 * pair * steps, pair, false, whole, changes);
            addChanges(scores, (2 * pair + 1) * steps, pair, true, whole, changes);
            for (int p = 0; p < players; p++) {
                double off = changes[p] / 2 - means[p];
                means[p] += off / (pair + 1);
                squares[p] += off * (changes[p] / 2 - means[p]);
            }
        }
        double[] errors = new double[players];
        for (int p = 0; p < players; p++) {
            errors[p] = Math.sqrt(squares[p] / (orders.length - 1) / orders.length);
        }
        return new double[][] {means, errors};
    }

    private int player(int pair, int step, boolean isReversed) {
        return orders[pair][isReversed ? players - 1 - step : step];
    }

    private void walk(Mixtures mixtures, int pair, boolean isReversed) {
        boolean[] isPresent = new boolean[players];
        for (int step = 0; step < players - 1; step++) {
            isPresent[player(pair, step, isReversed)] = true;
            mixtures.add(pair % ordinaryScores.length, isPresent);
        }
    }

    private void addChanges(double[] scores, int from, int pair, boolean isReversed, double whole, double[] changes) {
        double before = ordinaryScores[pair % ordinaryScores.length];
        for (int step = 0; step < players; step++) {
            double after = step < players - 1 ? scores[from + step] : whole;
            changes[player(pair, step, isReversed)] += after - before;
            before = after;
        }
    }
}
