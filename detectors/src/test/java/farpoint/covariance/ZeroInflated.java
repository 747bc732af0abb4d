package farpoint.covariance;

import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.stream.IntStream;

/**
 * A table one column of which is mostly one value, counts or reals otherwise, and in one row ten to fifty times as far off.
 *
 * @param row the far row
 */
record ZeroInflated(Table table, int row) {
    private static final double[] VALUES = {0, 0, 0.1, 5, -1.3};

    static ZeroInflated of(int number) {
        RandomStream random = RandomStream.of(number, "zero-inflated tables", 0);
        int n = (int) Math.round(10 * StrictMath.exp(StrictMath.log(30) * random.uniform()));
        int d = Math.min(1 + random.below(6), (n - 1) / 2);
        double[][] columns = new double[d][n];
        double shared = 0.9 * random.uniform();
        for (int i = 0; i < n; i++) {
            double common = random.gaussian();
            for (int j = 0; j < d; j++) {
                double own = Math.sqrt(1 - shared * shared) * random.gaussian();
                columns[j][i] = (shared * common + own) * StrictMath.pow(10, j % 3 - 1) + j;
            }
        }
        int row = random.below(n);
        columns[random.below(d)] = inflated(random, n, row);
        Table.Builder table = Table.builder(n);
        for (int j = 0; j < d; j++) {
            table.addNumeric("x" + j, columns[j]);
        }
        return new ZeroInflated(table.build(), row);
    }

    private static double[] inflated(RandomStream random, int n, int row) {
        int[] order = IntStream.range(0, n).toArray();
        random.shuffle(order, n);
        int others = n - (int) Math.ceil((0.5 + 0.45 * random.uniform()) * n);
        int kind = random.below(4);
        double value = VALUES[random.below(VALUES.length)];
        double unit = (random.below(4) == 0 ? -1 : 1) * StrictMath.pow(10, random.below(7) - 3);
        double[] deviations = new double[n];
        double largest = 0;
        for (int k = 0; k < others; k++) {
            if (order[k] != row) {
                deviations[order[k]] = deviation(kind, random);
                largest = Math.max(largest, deviations[order[k]]);
            }
        }
        deviations[row] = (largest > 0 ? largest : 1) * (10 + 40 * random.uniform());
        for (int i = 0; i < n; i++) {
            deviations[i] = value + unit * deviations[i];
        }
        return deviations;
    }

    private static double deviation(int kind, RandomStream random) {
        return switch (kind) {
            case 0 -> 1 + random.below(3);
            case 1 -> Math.ceil(-1.5 * StrictMath.log(1 - random.uniform())) + 1;
            case 2 -> StrictMath.exp(0.8 * random.gaussian());
            default -> 0.2 + random.uniform();
        };
    }
}
