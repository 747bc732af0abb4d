package farpoint.knn;

/** How a row's distances to its neighbours become its score. */
public enum NeighborAggregate {
    /** The distance to the farthest of them, the k-th neighbour. */
    MAX {
        @Override
        double of(double[] sorted) {
            return sorted[sorted.length - 1];
        }
    },
    /** Their mean. */
    MEAN {
        @Override
        double of(double[] sorted) {
            double sum = 0;
            for (double distance : sorted) {
                sum += distance;
            }
            return sum / sorted.length;
        }
    },
    /** Their median. */
    MEDIAN {
        @Override
        double of(double[] sorted) {
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    };

    /** The score for distances in ascending order. */
    abstract double of(double[] sorted);
}
