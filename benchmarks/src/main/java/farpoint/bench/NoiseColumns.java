package farpoint.bench;

import farpoint.data.Table;
import farpoint.stats.RandomStream;

/** Columns that say nothing: 80 % zeros, and else an indicator, a count and an amount. */
final class NoiseColumns {
    private static final int ONE_IN = 5;
    private static final int RESOLUTION = 1 << 20;

    private NoiseColumns() {}

    /** The table with three such columns more. */
    static Table added(Table table, int seed) {
        double[] indicator = new double[table.rows()];
        double[] count = new double[table.rows()];
        double[] amount = new double[table.rows()];
        RandomStream random = RandomStream.of(seed, "noise columns", 0);
        for (int i = 0; i < table.rows(); i++) {
            indicator[i] = random.below(ONE_IN) == 0 ? 1 : 0;
            count[i] = random.below(ONE_IN) == 0 ? 1 + Math.floor(3 * exponential(random)) : 0;
            amount[i] = random.below(ONE_IN) == 0 ? exponential(random) : 0;
        }
        Table.Builder more = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            more.add(table.attribute(j), table.column(j));
        }
        more.addNumeric("noise_indicator", indicator);
        more.addNumeric("noise_count", count);
        more.addNumeric("noise_amount", amount);
        table.classes().ifPresent(more::classes);
        return more.build();
    }

    private static double exponential(RandomStream random) {
        return -Math.log((1.0 + random.below(RESOLUTION)) / RESOLUTION);
    }
}
