package farpoint.audit.order;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether rows that are alike stand near each other in the file. The index distances of nearest neighbours are compared with those
 * of any two rows, and the chance of the largest difference is found by drawing orders of the rows, the neighbours staying the same.
 * Source: J. Cummings, E. Snorrason, J. Mueller, 2023, "Detecting Dataset Drift and Non-IID Sampling via k-Nearest Neighbors".
 */
public final class OrderCheck implements Check {
    private static final int NEIGHBORS = 10;
    private static final int LEAST_ROWS = 20;
    private static final int DRAWS = 199;
    private static final int MOST_NAMED = 20;
    private static final String TASK = "Order of the rows";
    private static final String ACTION =
            "Look whether something changed while the rows were recorded, and shuffle them before"
                    + " they are split by their place.";

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        int n = data.sample().length;
        if (n < LEAST_ROWS) {
            return List.of(Observation.notLooked(
                    Question.ORDER,
                    String.format(
                            Locale.ROOT,
                            "There are %d rows; whether their order means something can be seen from %d on.",
                            n,
                            LEAST_ROWS)));
        }
        Optional<NeighborTable> neighbors = data.neighbors(context);
        return List.of(neighbors
                .map(table -> test(data, table, context))
                .orElseGet(() -> Observation.notLooked(
                        Question.ORDER, "No attribute with different values is left to compare the rows by.")));
    }

    /**
     * How ordinary the place of each row is.
     *
     * @param context threads, engine, progress and cancel check
     * @return a score for each row of the sample, in the order of the file, above 0 and at most 1; low where most neighbours stand
     *     near in the file, or are otherwise at odd places; empty where {@link #look} could not look
     */
    public static Optional<double[]> rowScores(Examined data, ComputeContext context) {
        int n = data.sample().length;
        return n < LEAST_ROWS
                ? Optional.empty()
                : data.neighbors(context).map(table -> RowScores.of(table, NEIGHBORS, numbers(n)));
    }

    private static int[] numbers(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static Observation test(Examined data, NeighborTable neighbors, ComputeContext context) {
        int n = neighbors.rows();
        IndexDistances distances = new IndexDistances(neighbors, NEIGHBORS);
        IndexDistances.Difference seen = distances.largest(numbers(n));
        double chance = chance(distances, seen.value(), n, data.task().seed(), context);
        double[] scores = RowScores.of(neighbors, NEIGHBORS, numbers(n));
        double[] drawn = RowScores.of(neighbors, NEIGHBORS, drawn(n, data.task().seed(), 0));
        Stretch stretch = Stretch.lowest(scores, drawn);
        return Observation.test(
                Question.ORDER,
                chance,
                String.format(Locale.ROOT, "largest difference %.2f", seen.value()),
                sentence(data, seen, stretch),
                sampled(data) + "rows that are alike stand no nearer to each other in the file than chance has it.",
                ACTION,
                List.of(),
                marked(data, neighbors, scores, stretch));
    }

    /** The chance of a difference or a larger one in a drawn order: (1 + the number of them) / (1 + the number of draws). */
    private static double chance(IndexDistances distances, double seen, int n, long seed, ComputeContext context) {
        boolean[] reach = new boolean[DRAWS];
        context.forEachChunk(TASK, DRAWS, 1, (chunk, from, to) -> {
            reach[chunk] = distances.largest(drawn(n, seed, chunk)).value() >= seen;
        });
        long count = IntStream.range(0, DRAWS).filter(b -> reach[b]).count();
        return (1.0 + count) / (1 + DRAWS);
    }

    private static int[] drawn(int n, long seed, int draw) {
        int[] places = numbers(n);
        RandomStream.of(seed, "order of the rows", draw).shuffle(places, n);
        return places;
    }

    private static String sentence(Examined data, IndexDistances.Difference seen, Stretch stretch) {
        int[] sample = data.sample();
        boolean near = seen.share() > seen.expected();
        return String.format(
                Locale.ROOT,
                "%srows that are alike stand %s each other in the file: %.0f %% of the nearest rows are at most %.2g %% of the"
                        + " file away, where by chance %.0f %% would be. This shows most in rows %d to %d.",
                sampled(data),
                near ? "near" : "far from",
                100 * seen.share(),
                100.0 * seen.distance() / sample.length,
                100 * seen.expected(),
                sample[stretch.from()] + 1,
                sample[stretch.to() - 1] + 1);
    }

    private static String sampled(Examined data) {
        return data.isSampled()
                ? String.format(Locale.ROOT, "In a sample of %d rows, ", data.sample().length)
                : "In this file, ";
    }

    private static List<MarkedRow> marked(Examined data, NeighborTable neighbors, double[] scores, Stretch stretch) {
        int[] sample = data.sample();
        return IntStream.range(stretch.from(), stretch.to())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .limit(MOST_NAMED)
                .map(i -> new MarkedRow(
                        sample[i],
                        String.format(
                                Locale.ROOT,
                                "half of the %d rows most like it stand within %d rows",
                                NEIGHBORS,
                                middleDistance(neighbors, i, sample))))
                .toList();
    }

    private static int middleDistance(NeighborTable neighbors, int row, int[] sample) {
        return IntStream.range(0, NEIGHBORS)
                .map(rank -> Math.abs(sample[row] - sample[neighbors.index(row, rank)]))
                .sorted()
                .skip(NEIGHBORS / 2 - 1)
                .findFirst()
                .orElseThrow();
    }
}
