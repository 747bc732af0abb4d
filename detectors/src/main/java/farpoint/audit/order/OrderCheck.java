package farpoint.audit.order;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.DataMatrix;
import farpoint.neighbors.EqualRows;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether rows that are alike stand near each other in the file. The index distances of nearest neighbours are compared with those
 * of any two rows, and the chance of the largest difference is found by drawing orders of the rows ({@link DrawnOrders}). Source:
 * J. Cummings, E. Snorrason, J. Mueller, 2023, "Detecting Dataset Drift and Non-IID Sampling via k-Nearest Neighbors".
 *
 * <p>Of equal rows only the first is looked at, as where copies stand is another question; but where less than half of the rows are
 * different, values are few, and all rows are looked at.
 */
public final class OrderCheck implements Check {
    private static final int NEIGHBORS = 10;
    private static final int LEAST_ROWS = 20;
    private static final int MOST_NAMED = 20;

    /** A stretch of such a share of the file is all of it. */
    private static final double NEARLY_ALL = 0.8;

    /** Half of ten neighbours are among such a share of the other rows, the nearest in the file, with a chance of 0.01. */
    private static final double CLEARLY_NEAR = 0.15;

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
        return List.of(data.matrix(context)
                .map(matrix -> test(data, compared(data, matrix), context))
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

    /** Numbers in the file of the rows to look at. */
    private static int[] compared(Examined data, DataMatrix matrix) {
        int[] sample = data.sample();
        EqualRows equal = EqualRows.of(matrix.select(sample));
        return equal.count() >= LEAST_ROWS && 2 * equal.count() >= sample.length
                ? IntStream.of(equal.firsts()).map(i -> sample[i]).toArray()
                : sample;
    }

    private static Observation test(Examined data, int[] rows, ComputeContext context) {
        int n = rows.length;
        NeighborTable neighbors = data.neighbors(rows, context);
        IndexDistances distances = new IndexDistances(neighbors, NEIGHBORS);
        IndexDistances.Difference seen = distances.largest(numbers(n));
        DrawnOrders drawn = new DrawnOrders(distances, n, data.task().seed());
        double[] scores = RowScores.of(neighbors, NEIGHBORS, numbers(n));
        Stretch stretch = Stretch.lowest(scores, RowScores.of(neighbors, NEIGHBORS, drawn.places(0)));
        boolean near = seen.share() > seen.expected();
        return Observation.test(
                Question.ORDER,
                drawn.chance(seen.value(), context),
                String.format(Locale.ROOT, "largest difference %.2f", seen.value()),
                sentence(data, rows, seen) + (near ? place(rows, stretch) : ""),
                sampled(data) + "rows that are alike stand no nearer to each other in the file than chance has it.",
                ACTION,
                List.of(),
                near ? marked(rows, neighbors, scores, stretch) : List.of());
    }

    private static String sentence(Examined data, int[] rows, IndexDistances.Difference seen) {
        return String.format(
                Locale.ROOT,
                "%srows that are alike stand %s each other in the file: %.0f %% of the nearest rows are at most %.2g %% of the"
                        + " file away, where by chance %.0f %% would be.%s",
                sampled(data),
                seen.share() > seen.expected() ? "near" : "far from",
                100 * seen.share(),
                100.0 * seen.distance() / rows.length,
                100 * seen.expected(),
                rows.length < data.sample().length ? " Of equal rows only the first was looked at." : "");
    }

    private static String place(int[] rows, Stretch stretch) {
        return stretch.to() - stretch.from() >= NEARLY_ALL * rows.length
                ? " This shows all over the file."
                : String.format(
                        Locale.ROOT,
                        " This shows most in rows %d to %d.",
                        rows[stretch.from()] + 1,
                        rows[stretch.to() - 1] + 1);
    }

    private static String sampled(Examined data) {
        return data.isSampled()
                ? String.format(Locale.ROOT, "In a sample of %,d rows, ", data.sample().length)
                : "In this file, ";
    }

    /** Rows of the stretch whose neighbours are clearly near, the oddest ones first. */
    private static List<MarkedRow> marked(int[] rows, NeighborTable neighbors, double[] scores, Stretch stretch) {
        int[] places = numbers(rows.length);
        return IntStream.range(stretch.from(), stretch.to())
                .boxed()
                .filter(i -> isNear(middleDistance(neighbors, i, places), i, rows.length))
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .limit(MOST_NAMED)
                .map(i -> new MarkedRow(
                        rows[i],
                        String.format(
                                Locale.ROOT,
                                "half of the %d rows most like it stand within %,d rows",
                                NEIGHBORS,
                                middleDistance(neighbors, i, rows))))
                .toList();
    }

    private static boolean isNear(int distance, int place, int n) {
        int within = Math.min(place, distance) + Math.min(n - 1 - place, distance);
        return within <= CLEARLY_NEAR * (n - 1);
    }

    private static int middleDistance(NeighborTable neighbors, int row, int[] places) {
        return IntStream.range(0, NEIGHBORS)
                .map(rank -> Math.abs(places[row] - places[neighbors.index(row, rank)]))
                .sorted()
                .skip(NEIGHBORS / 2 - 1)
                .findFirst()
                .orElseThrow();
    }
}
