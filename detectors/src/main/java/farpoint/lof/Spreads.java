package farpoint.lof;

import farpoint.data.DataMatrix;
import farpoint.neighbors.Engines;
import farpoint.neighbors.EqualRows;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.Neighborhoods;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What takes the place of the k-distance where it is 0, since more than k rows are equal, or at distance 0 from each
 * other: the k-distinct-distance that Breunig et al. propose for this case, to the k-th nearest of the other places
 * where there are rows; but at most the median of the k-distances that are not 0, as that of equal rows far from all
 * others would tell nothing of the density anywhere.
 */
final class Spreads {
    private static final double[] NONE = {};

    private Spreads() {}

    /**
     * The spreads of all training rows; 0 for rows whose k-distance is not 0, and an empty array if there are no others.
     *
     * @param rows the training rows
     * @param metric the distance
     * @param neighbors their neighbourhoods among each other
     * @param k the neighbours asked for
     * @param context engine, threads, progress and cancel check
     */
    static double[] of(DataMatrix rows, Metric metric, Neighborhoods neighbors, int k, ComputeContext context) {
        double noise = metric.noise(rows.columns());
        double[] positive = IntStream.range(0, rows.rows())
                .mapToDouble(neighbors::kDistance)
                .filter(distance -> distance > noise)
                .toArray();
        if (positive.length == rows.rows()) {
            return NONE;
        }
        OptionalDouble typical =
                positive.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Quantiles.median(positive));
        EqualRows equal = EqualRows.of(metric.places(rows));
        IntPredicate isCrowded = row -> neighbors.kDistance(row) <= noise;
        int[] crowded = IntStream.range(0, equal.count())
                .filter(group -> Arrays.stream(equal.members(group)).anyMatch(isCrowded))
                .toArray();
        DataMatrix places = rows.select(equal.firsts());
        int others = Math.min(k, places.rows() - 1);
        NeighborTable nearest = NeighborIndex.nearest(
                Engines.in(context, metric), places, places.select(crowded), metric, others + 1, false, context);
        double[] spreads = new double[rows.rows()];
        for (int i = 0; i < crowded.length; i++) {
            double distance = nearest.distance(i, others);
            double spread = spread(distance > noise ? distance : Double.POSITIVE_INFINITY, typical);
            Arrays.stream(equal.members(crowded[i])).filter(isCrowded).forEach(row -> spreads[row] = spread);
        }
        return spreads;
    }

    /** Where there is no other place at all, any unit does. */
    private static double spread(double distinctDistance, OptionalDouble typical) {
        double spread = Math.min(distinctDistance, typical.orElse(Double.POSITIVE_INFINITY));
        return spread == Double.POSITIVE_INFINITY ? 1 : Math.min(spread, Reachability.LARGEST);
    }
}
