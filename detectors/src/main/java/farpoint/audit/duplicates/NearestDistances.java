package farpoint.audit.duplicates;

import farpoint.neighbors.spi.NeighborTable;
import farpoint.stats.Quantiles;
import java.util.Arrays;

/**
 * How far rows are from the nearest other row, and which distance is that of near duplicates. Source: the code of cleanlab.
 *
 * @param nearest the distance of each row to the nearest other one
 * @param usual their median, or the mean of the positive ones if half of them or more are 0; at least 1e-12
 * @param isMean whether it is the mean
 */
record NearestDistances(double[] nearest, double usual, boolean isMean) {
    /** Rows nearer to each other than so many times the usual distance can be near duplicates. */
    private static final double SHARE = 0.13;

    private static final double LEAST = 1e-12;

    static NearestDistances of(NeighborTable neighbors) {
        double[] nearest = new double[neighbors.rows()];
        Arrays.setAll(nearest, i -> neighbors.distance(i, 0));
        double median = Quantiles.median(nearest.clone());
        double mean = Arrays.stream(nearest).filter(d -> d > 0).average().orElse(0);
        return new NearestDistances(nearest, Math.max(LEAST, median > 0 ? median : mean), median == 0);
    }

    /** Near duplicates are nearer to each other than this. */
    double limit() {
        return SHARE * usual;
    }

    /** 1 - exp(-d / usual) for each row: 0 for a row that equals another one, near 1 for one that is far from all others. */
    double[] scores() {
        return Arrays.stream(nearest).map(d -> -StrictMath.expm1(-d / usual)).toArray();
    }
}
