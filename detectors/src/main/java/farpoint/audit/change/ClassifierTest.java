package farpoint.audit.change;

import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Learner;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The classifier two-sample test: D. Lopez-Paz, M. Oquab, 2017, "Revisiting Classifier Two-Sample Tests". A classifier learns from
 * half of the rows which of two tables they are of, and is asked about the other half. What counts is the area under its ROC curve
 * rather than the paper's share of right answers: it sees smaller changes, and takes more values, so that its chance is finer. Each
 * half has as many rows of either table, as a surplus in one is a lack in the other and would make a classifier worse than guessing.
 */
final class ClassifierTest {
    /** From so many rows in the half that is asked about the normal law holds for the area; of fewer the right answers count. */
    private static final int LEAST_FOR_AREA = 40;

    private static final double SLIGHT = 0.6;
    private static final double STRONG = 0.8;

    private final PooledRows rows;
    private final DataMatrix matrix;
    private final Optional<Learner> learner;
    private final int[] training;
    private final int[] asked;

    /**
     * A test.
     *
     * @param matrix the same rows prepared
     */
    ClassifierTest(PooledRows rows, DataMatrix matrix, Optional<Learner> learner, long seed) {
        this.rows = rows;
        this.matrix = matrix;
        this.learner = learner;
        int[][] halves = rows.split(rows.each() / 2, seed, "halves for a comparison of files");
        training = halves[0];
        asked = halves[1];
    }

    Observation observation(ComputeContext context) {
        double[] scores = learner.isPresent() ? byLearner(learner.get(), context) : byNeighbors(context);
        boolean[] isHere = new boolean[asked.length];
        int right = 0;
        for (int i = 0; i < asked.length; i++) {
            isHere[i] = rows.isHere(asked[i]);
            right += isHere[i] == scores[i] > 0.5 ? 1 : 0;
        }
        Separation separation = Separation.of(scores, isHere);
        double chance =
                asked.length < LEAST_FOR_AREA ? Separation.chanceOfRight(right, asked.length) : separation.chance();
        String found = String.format(
                Locale.ROOT,
                "of two rows, one of each file, %s is right which one is of this file in %.0f %% of cases, where guessing is"
                        + " right in 50 %% (%,d rows of each file were compared)",
                learner.map(Learner::name).orElse("the vote of the nearest other rows"),
                100 * separation.auc(),
                rows.each());
        return Observation.test(
                Question.CHANGE,
                Math.min(1, chance),
                String.format(Locale.ROOT, "AUC %.2f", separation.auc()),
                "The rows of this file" + degree(separation.auc()) + " differ from those of the other one: " + found
                        + ".",
                "It was not found that the files differ as wholes: " + found + ".",
                "Do not trust scores, flags and labels that a model of the other file gives to these rows, before you know what"
                        + " has changed; train it anew on rows of this kind.",
                List.of(),
                List.of());
    }

    private static String degree(double auc) {
        if (auc >= STRONG) {
            return " strongly";
        }
        return auc < SLIGHT ? " slightly" : "";
    }

    private double[] byLearner(Learner classifier, ComputeContext context) {
        int[] ids = Arrays.stream(training).map(i -> rows.isHere(i) ? 1 : 0).toArray();
        double[][] probabilities = classifier.probabilities(
                rows.table().select(training),
                new RowClasses(List.of("other file", "this file"), ids),
                rows.table().select(asked),
                context);
        return Arrays.stream(probabilities).mapToDouble(p -> p[1]).toArray();
    }

    /** The share of the k nearest training rows that are of the second table; k is the root of their number. */
    private double[] byNeighbors(ComputeContext context) {
        int k = (int) Math.sqrt(training.length);
        NeighborTable nearest = NeighborIndex.nearest(
                Engines.in(context, Examined.METRIC),
                matrix.select(training),
                matrix.select(asked),
                Examined.METRIC,
                k,
                false,
                context);
        double[] shares = new double[asked.length];
        for (int i = 0; i < shares.length; i++) {
            for (int rank = 0; rank < k; rank++) {
                shares[i] += rows.isHere(training[nearest.index(i, rank)]) ? 1.0 / k : 0;
            }
        }
        return shares;
    }
}
