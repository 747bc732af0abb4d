package farpoint.elki.neighbors;

import elki.distance.Distance;
import elki.distance.minkowski.EuclideanDistance;
import elki.distance.minkowski.ManhattanDistance;
import elki.distance.minkowski.MaximumDistance;
import elki.distance.minkowski.SquaredEuclideanDistance;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import java.util.Optional;

/**
 * One of ELKI's distances that the engine computes to the same bits. The others it does not: ELKI has a power function of
 * its own for the Minkowski distances and takes the cosine from squares.
 *
 * @param metric the metric that ELKI's linear scan compares by
 * @param root whether distances are the roots of these values
 */
record ServedDistance(Metric metric, boolean root) {
    /** What serves a distance; empty if the engine's bits differ from ELKI's. */
    static Optional<ServedDistance> of(Distance<?> distance) {
        if (EuclideanDistance.STATIC.equals(distance)) {
            // ELKI scans by squares too and takes the roots of the result, which decides what is a tie.
            return Optional.of(new ServedDistance(Metrics.SQUARED_EUCLIDEAN, true));
        }
        if (SquaredEuclideanDistance.STATIC.equals(distance)) {
            return Optional.of(new ServedDistance(Metrics.SQUARED_EUCLIDEAN, false));
        }
        if (ManhattanDistance.STATIC.equals(distance)) {
            return Optional.of(new ServedDistance(Metrics.MANHATTAN, false));
        }
        return MaximumDistance.STATIC.equals(distance)
                ? Optional.of(new ServedDistance(Metrics.CHEBYSHEV, false))
                : Optional.empty();
    }

    double distance(double value) {
        return root ? Math.sqrt(value) : value;
    }

    /** The largest value within a range, as ELKI's linear scan has it: for the Euclidean distance it rounds in float. */
    double limit(double range) {
        if (!root) {
            return range;
        }
        float above = Math.nextUp((float) range);
        return above * above;
    }
}
