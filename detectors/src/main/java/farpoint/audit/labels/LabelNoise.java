package farpoint.audit.labels;

import farpoint.data.DataMatrix;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether more labels are wrong than classes that overlap explain. No count of contradictions can tell this, since classes that
 * overlap by as much everywhere have the same law; so the null hypothesis is a model: <b>labels become certain as rows move away
 * from the border of classes</b>, P(label is the predicted one) = logistic(z (b + d s)), z being the out-of-fold log-odds of the
 * predicted class against the next one, and s the standardised logarithm of the distance to the 10th neighbour, as labels may be
 * less certain where rows are sparse. The alternative is that a constant share of labels is drawn at random from the other classes, so
 * that agreement stops short of certainty ({@link FlipModel}).
 *
 * <p>Log-odds are made by a regression that follows curved borders ({@link Landmarks}). Margins count in their standard deviations,
 * and b has a lower bound: in classes far apart all margins are nearly equal, and a small b would make any share of wrong labels
 * look like overlap.
 *
 * <p>Chances below 0.05, by simulation: 3 of 119 of the clean tables of {@code bench audit}; of 30 clean tables of 500 rows and 4
 * attributes 1 with two Gaussian classes, 2 where these are close, none with unequal covariances, 2 with four classes, but 10 with
 * Student's t of 3 degrees of freedom; of shifted exponentials, where one class lies evenly in a part of another, about three in
 * ten. Of tables with 3 % wrong labels 29, 16, 28 and 20 of 30 Gaussian ones. Of classes 20 standard deviations apart with 5 %
 * wrong labels all tables of 2000 rows, but 6 of 10 of 300 rows. Too many also where the attributes hardly tell the classes, which
 * therefore are not tested, and where one attribute of two values alone tells most of the labels: that cannot be told from wrong
 * labels.
 *
 * @param wrong how many rows are predicted wrongly
 * @param model empty if the attributes say too little of the labels: if nearly as many are predicted wrongly as by guessing
 */
record LabelNoise(int wrong, Optional<FlipModel> model) {
    private static final int NEIGHBORS = 10;
    private static final Metric METRIC = Metrics.EUCLIDEAN;

    /**
     * By so much at least the log-odds of agreement grow over one standard deviation of the margins. Where classes overlap they
     * grow by 1 to 2.5.
     */
    private static final double LEAST_SLOPE = 0.5;

    /**
     * If so large a share of what guessing gets wrong is predicted wrongly, the attributes say too little of the labels: with
     * 300 rows and 4 attributes a third of clean tables had a chance below 0.05 there.
     */
    private static final double MOST_WRONG = 0.6;

    /** Equal rows count as so near, as a share of the mean distance, lest their logarithms outweigh all others. */
    private static final double NEAREST = 0.01;

    /**
     * Tests labels.
     *
     * @param all standardised rows
     * @param tested those of them that are used, nothing hindering
     */
    static LabelNoise of(DataMatrix all, TestedRows tested, long seed, ComputeContext context) {
        DataMatrix rows = all.select(tested.rows());
        Predicted predicted = Predicted.of(
                LogOdds.of(Landmarks.of(rows, seed), tested.labels(), tested.classes(), seed, context),
                tested.labels());
        int wrong = predicted.wrong();
        return new LabelNoise(
                wrong,
                wrong > MOST_WRONG * tested.guessedWrongly()
                        ? Optional.empty()
                        : Optional.of(predicted.fit(sparsity(rows, context), tested.classes())));
    }

    /** The standardised logarithm of each row's distance to its 10th neighbour. */
    private static double[] sparsity(DataMatrix rows, ComputeContext context) {
        NeighborTable neighbors =
                NeighborIndex.nearest(Engines.in(context, METRIC), rows, rows, METRIC, NEIGHBORS, true, context);
        double[] distances = IntStream.range(0, rows.rows())
                .mapToDouble(i -> neighbors.distance(i, NEIGHBORS - 1))
                .toArray();
        double mean = Arrays.stream(distances).average().orElseThrow();
        double[] logs = Arrays.stream(distances)
                .map(d -> mean > 0 ? StrictMath.log(Math.max(d / mean, NEAREST)) : 0)
                .toArray();
        double centre = Arrays.stream(logs).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(logs)
                .map(l -> (l - centre) * (l - centre))
                .average()
                .orElseThrow());
        return Arrays.stream(logs)
                .map(l -> spread > 0 ? (l - centre) / spread : 0)
                .toArray();
    }

    /**
     * What is predicted.
     *
     * @param margins for each row the log-odds of the predicted class against the next one, at least 0
     * @param agrees whether the row's label is that class
     */
    private record Predicted(double[] margins, boolean[] agrees) {
        static Predicted of(double[][] odds, int[] labels) {
            double[] margins = new double[labels.length];
            boolean[] agrees = new boolean[labels.length];
            for (int i = 0; i < labels.length; i++) {
                double[] row = odds[i];
                int best = IntStream.range(0, row.length).reduce(0, (a, b) -> row[b] > row[a] ? b : a);
                double next = IntStream.range(0, row.length)
                        .filter(c -> c != best)
                        .mapToDouble(c -> row[c])
                        .max()
                        .orElseThrow();
                margins[i] = row[best] - next;
                agrees[i] = best == labels[i];
            }
            return new Predicted(margins, agrees);
        }

        int wrong() {
            return (int)
                    IntStream.range(0, agrees.length).filter(i -> !agrees[i]).count();
        }

        FlipModel fit(double[] sparsity, int classes) {
            double mean = Arrays.stream(margins).average().orElseThrow();
            double spread = Math.sqrt(Arrays.stream(margins)
                    .map(z -> (z - mean) * (z - mean))
                    .average()
                    .orElseThrow());
            double[] scaled =
                    Arrays.stream(margins).map(z -> spread > 0 ? z / spread : 0).toArray();
            return FlipModel.fit(scaled, sparsity, agrees, classes, LEAST_SLOPE);
        }
    }
}
