package farpoint;

import farpoint.data.DataMatrix;
import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.explanation.AttributeTest;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.run.Progress;
import farpoint.stats.FiniteNumbers;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The attributes that matter for the scores of training rows, see {@link AttributeTest}.
 *
 * @param rows their numbers in the table
 * @param attributes those that matter for each of them, by their places in the table, ascending
 */
public record SureReasons(int[] rows, List<List<Integer>> attributes) {
    /** Rows to draw values from; finding the nearest ones takes time for each attribute. */
    private static final int MOST_OTHERS = 2000;

    private static final int FEWEST_OTHERS = 20;

    /**
     * Tests the attributes of some rows, such as the flagged ones. Detectors that take training rows for neighbors are trained
     * anew without these rows, since a row would be its own neighbor.
     *
     * @param training on the table
     * @param table the rows that the detector has learnt from
     * @param rows those that are tested, by their numbers
     * @param rate of attributes that do not matter among those that are said to, about; in (0, 0.5]
     * @param context what the computation may use
     * @throws InvalidInputException if there are fewer than 20 other rows
     */
    public static SureReasons of(Training training, Table table, int[] rows, double rate, ComputeContext context) {
        boolean[] learntFrom = new boolean[table.rows()];
        Arrays.fill(learntFrom, true);
        return of(training.detector(), table, learntFrom, rows, rate, context);
    }

    /**
     * The same for rows of which the detector has learnt from some only, or from none. It stays as it is if none of the tested rows
     * is among these.
     *
     * @param table the rows; with labels if the detector has learnt from them by labels
     * @param learntFrom which of them the detector has learnt from, one a row
     * @param rows those that are tested, by their numbers
     * @param rate of attributes that do not matter among those that are said to, about; in (0, 0.5]
     * @throws InvalidInputException if there are fewer than 20 other rows
     */
    public static SureReasons of(
            TrainedDetector trained,
            Table table,
            boolean[] learntFrom,
            int[] rows,
            double rate,
            ComputeContext context) {
        if (rows.length == 0) {
            return new SureReasons(rows.clone(), List.of());
        }
        Set<Integer> tested = Arrays.stream(rows).boxed().collect(Collectors.toSet());
        int[] others = IntStream.range(0, table.rows())
                .filter(i -> !tested.contains(i))
                .toArray();
        if (others.length < FEWEST_OTHERS) {
            throw new InvalidInputException(
                    "Testing the attributes of %d rows needs at least %d other rows. The data has %d.",
                    rows.length, FEWEST_OTHERS, others.length);
        }
        ComputeContext quiet = context.withProgress(Progress.NONE);
        boolean isOwnNeighbor = trained.model().neighborhood().isPresent()
                && Arrays.stream(rows).anyMatch(row -> learntFrom[row]);
        int[] learnt = Arrays.stream(others).filter(row -> learntFrom[row]).toArray();
        TrainedDetector detector = isOwnNeighbor
                ? Training.again(trained, table.select(learnt), quiet).detector()
                : trained;
        if (others.length > MOST_OTHERS) {
            RandomStream.of(0, "rows to draw values from", 0).shuffle(others, MOST_OTHERS);
            others = Arrays.stream(others).limit(MOST_OTHERS).sorted().toArray();
        }
        return new SureReasons(rows.clone(), tested(detector, table, rows, others, rate, context));
    }

    /** The names of the attributes that matter for a row, separated by semicolons; empty if none does or it was not tested. */
    public String names(int row, Table table) {
        return of(row).stream().map(j -> table.attribute(j).name()).collect(Collectors.joining("; "));
    }

    /** The attributes that matter for a row; none for a row that was not tested. */
    public List<Integer> of(int row) {
        return IntStream.range(0, rows.length)
                .filter(i -> rows[i] == row)
                .mapToObj(attributes::get)
                .findFirst()
                .orElse(List.of());
    }

    private static List<List<Integer>> tested(
            TrainedDetector detector, Table table, int[] rows, int[] others, double rate, ComputeContext context) {
        ComputeContext quiet = context.withProgress(Progress.NONE);
        Preprocessing preprocessing = detector.preprocessing();
        int[] places = preprocessing.places(table);
        Table drawn = preprocessing.aligned(table.select(others));
        DataMatrix drawnMatrix = preprocessing.transform(drawn, quiet);
        List<List<Integer>> found = new ArrayList<>();
        try (OpenDetector open = detector.open(quiet)) {
            AttributeTest test = new AttributeTest(some -> open.score(some, quiet), drawn, detector.used(), rate);
            for (int i = 0; i < rows.length; i++) {
                context.checkCancelled();
                context.progress("Testing attributes", i, rows.length);
                Table row = preprocessing.aligned(table.select(new int[] {rows[i]}));
                Function<Table, double[]> distances = some -> FiniteNumbers.of(preprocessing.toAttributes(
                        FiniteNumbers.of(squares(preprocessing.transform(some, quiet), drawnMatrix)), drawn));
                RandomStream random = RandomStream.of(0, "attributes that matter", rows[i]);
                found.add(Arrays.stream(test.matter(row, distances, random))
                        .map(j -> places[j])
                        .sorted()
                        .boxed()
                        .toList());
            }
        }
        return found;
    }

    /** Squared differences to a row by column. */
    private static double[] squares(DataMatrix row, DataMatrix others) {
        int d = row.columns();
        double[] squares = new double[Math.multiplyExact(others.rows(), d)];
        for (int i = 0; i < others.rows(); i++) {
            for (int j = 0; j < d; j++) {
                double off = others.value(i, j) - row.value(0, j);
                squares[i * d + j] = off * off;
            }
        }
        return squares;
    }
}
