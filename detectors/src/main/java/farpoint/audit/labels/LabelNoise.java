package farpoint.audit.labels;

import farpoint.data.DataMatrix;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether more labels are wrong than classes that overlap explain. No count of contradictions can tell this, since classes that
 * overlap by as much everywhere have the same law; so the null hypothesis is a model: <b>labels become certain as rows move away
 * from the border of classes</b>, P(label is the predicted one) = logistic(z (b + d s)), z being the out-of-fold log-odds of the predicted
 * class against the next one, and s the standardised logarithm of the distance to the 10th neighbour, as labels may be less
 * certain where rows are sparse. The alternative is that a constant share of labels is drawn at random from the other classes, so
 * that agreement stops short of certainty ({@link FlipModel}).
 *
 * <p>Log-odds are made by a regression that follows curved borders ({@link Landmarks}), and by a linear one, unless that is much
 * worse. Only what both say is believed: the chance is the larger one of the two, which makes the test conservative where both
 * models are right.
 *
 * @param model of the two the one of the larger chance
 * @param rows how many rows were used
 */
record LabelNoise(FlipModel model, int rows) {
    /** Fewer labelled rows tell nothing. */
    static final int FEWEST_ROWS = 100;

    /** Classes of fewer rows are left out. */
    static final int FEWEST_OF_CLASS = 10;

    /** More classes are no classes. */
    static final int MOST_CLASSES = 50;

    private static final int MOST_ROWS = 5000;
    private static final int NEIGHBORS = 10;
    private static final Metric METRIC = Metrics.EUCLIDEAN;

    /** So many times as many wrong predictions, and a linear regression has no say. */
    private static final double MUCH_WORSE = 1.5;

    /** Equal rows count as so near, as a share of the mean distance, lest their logarithms outweigh all others. */
    private static final double NEAREST = 0.01;

    /**
     * Tests labels.
     *
     * @param all standardised rows
     * @param labels of the rows, from 0
     * @param classes the number of classes
     * @return empty if there are less than {@value #FEWEST_ROWS} rows of classes of at least {@value #FEWEST_OF_CLASS}, or not two
     *     to {@value #MOST_CLASSES} such classes
     */
    static Optional<LabelNoise> of(DataMatrix all, int[] labels, int classes, long seed, ComputeContext context) {
        int[] drawn = IntStream.range(0, labels.length).toArray();
        if (drawn.length > MOST_ROWS) {
            RandomStream.of(seed, "rows for a test of labels", 0).shuffle(drawn, MOST_ROWS);
            drawn = Arrays.stream(drawn, 0, MOST_ROWS).sorted().toArray();
        }
        int[] counts = new int[classes];
        Arrays.stream(drawn).forEach(i -> counts[labels[i]]++);
        int[] kept = IntStream.range(0, classes)
                .filter(c -> counts[c] >= FEWEST_OF_CLASS)
                .toArray();
        int[] used = Arrays.stream(drawn)
                .filter(i -> counts[labels[i]] >= FEWEST_OF_CLASS)
                .toArray();
        if (used.length < FEWEST_ROWS || kept.length < 2 || kept.length > MOST_CLASSES) {
            return Optional.empty();
        }
        int[] renumbered = Arrays.stream(used)
                .map(i -> Arrays.binarySearch(kept, labels[i]))
                .toArray();
        return Optional.of(tested(all.select(used), renumbered, kept.length, seed, context));
    }

    private static LabelNoise tested(DataMatrix rows, int[] labels, int classes, long seed, ComputeContext context) {
        double[] sparsity = sparsity(rows, context);
        Predicted curved = Predicted.of(LogOdds.of(Landmarks.of(rows, seed), labels, classes, seed, context), labels);
        FlipModel model = curved.fit(sparsity, classes);
        context.checkCancelled();
        Predicted straight = Predicted.of(LogOdds.of(rows, labels, classes, seed, context), labels);
        if (straight.wrong() <= MUCH_WORSE * curved.wrong()) {
            FlipModel other = straight.fit(sparsity, classes);
            model = other.chance() > model.chance() ? other : model;
        }
        return new LabelNoise(model, labels.length);
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

        long wrong() {
            return IntStream.range(0, agrees.length).filter(i -> !agrees[i]).count();
        }

        FlipModel fit(double[] sparsity, int classes) {
            double size =
                    Math.sqrt(Arrays.stream(margins).map(z -> z * z).average().orElseThrow());
            double[] scaled =
                    Arrays.stream(margins).map(z -> size > 0 ? z / size : 0).toArray();
            return FlipModel.fit(scaled, sparsity, agrees, classes);
        }
    }
}
