package farpoint.data;

import farpoint.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What the other cells of a row let expect of one attribute.
 *
 * @param from the attribute's first column
 * @param isNominal whether its columns indicate categories
 * @param means one a column
 */
record Expectation(int from, boolean isNominal, List<ConditionalMean> means) {
    private static final double INDICATOR = Math.sqrt(0.5);

    /** Expected values must be so much better than the usual value: errors less than this share of its errors. */
    private static final double WORTH = 0.9;

    /** A larger error, in units, is one of the training rows themselves. */
    private static final double LARGEST_ERROR = 10;

    /** Its columns and those that say something about them; some may be named twice. */
    IntStream columns() {
        return IntStream.concat(
                IntStream.range(from, from + means.size()), means.stream().flatMapToInt(ConditionalMean::predictors));
    }

    /** Whether a row has any of the columns that say something. */
    boolean appliesTo(double[] row) {
        return means.stream().anyMatch(mean -> mean.appliesTo(row));
    }

    /**
     * Writes what is expected of a row.
     *
     * @param row the row in units, NaN where cells are missing
     * @param target where to write
     * @param start where the row starts there
     */
    void write(double[] row, ColumnUnits units, double[] target, int start) {
        if (!isNominal) {
            target[start + from] = units.fromUnits(means.get(0).of(row), from);
            return;
        }
        int category = category(row, units);
        for (int k = 0; k < means.size(); k++) {
            target[start + from + k] = k == category ? INDICATOR : 0;
        }
    }

    private int category(double[] row, ColumnUnits units) {
        return largest(IntStream.range(0, means.size())
                .mapToDouble(k -> units.fromUnits(means.get(k).of(row), from + k))
                .toArray());
    }

    /**
     * Whether it is better than the median, or the most frequent category, for rows that training has not seen.
     *
     * @param rows number of training rows, of which those count that have a value and a predictor
     * @param row the row of a number, in units
     * @param among how many columns the predictors were chosen from
     */
    boolean isWorthIt(int rows, IntFunction<double[]> row, ColumnUnits units, int among) {
        int counted = 0;
        double errors = 0;
        double without = 0;
        double[] counts = new double[means.size()];
        for (int i = 0; i < rows; i++) {
            double[] known = row.apply(i);
            if (!appliesTo(known) || Double.isNaN(known[from])) {
                continue;
            }
            counted++;
            if (isNominal) {
                int given = largest(IntStream.range(0, means.size())
                        .mapToDouble(k -> units.fromUnits(known[from + k], from + k))
                        .toArray());
                errors += category(known, units) == given ? 0 : 1;
                counts[given]++;
            } else {
                errors += counting(Math.abs(known[from] - means.get(0).of(known)));
                without += counting(Math.abs(known[from]));
            }
        }
        double usual = isNominal ? counted - counts[largest(counts)] : without;
        return errors * optimism(counted, among) < WORTH * usual;
    }

    /**
     * By how much more other rows miss a regression than those that it was fitted to, by the number of its terms and,
     * where they were chosen from many, by the choice.
     */
    private double optimism(int rows, int among) {
        int terms = means.stream().mapToInt(ConditionalMean::size).max().orElse(0);
        double free = terms == 0 ? 1 : 1 + terms * (1 + Math.log(Math.max(1.0, (double) among / terms)));
        return free < rows ? Math.sqrt((rows + free) / (rows - free)) : Double.POSITIVE_INFINITY;
    }

    /** What of an error counts: gross errors are those of the training rows themselves. */
    static double counting(double error) {
        return Math.min(LARGEST_ERROR, error);
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int k = 1; k < values.length; k++) {
            largest = values[k] > values[largest] ? k : largest;
        }
        return largest;
    }

    /** Writes what {@link #readFrom} needs. */
    void writeTo(State state) {
        List<State> columns = new ArrayList<>();
        for (ConditionalMean mean : means) {
            State column = new State();
            mean.writeTo(column);
            columns.add(column);
        }
        state.put("from", from).put("columns", columns);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param groups the attributes of the columns
     * @param width number of columns
     */
    static Expectation readFrom(State state, List<ColumnGroup> groups, int width) {
        int from = state.integer("from", 0, width - 1);
        List<ConditionalMean> means = state.children("columns").stream()
                .map(column -> ConditionalMean.readFrom(column, width))
                .toList();
        ColumnGroup group = groups.stream()
                .filter(g -> g.from() == from && g.width() == means.size() && g.width() > 0)
                .findFirst()
                .orElseThrow(() -> State.damaged("what stands in for missing values fits no attribute"));
        return new Expectation(from, group.isNominal(), means);
    }
}
