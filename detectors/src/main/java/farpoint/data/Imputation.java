package farpoint.data;

import farpoint.run.ComputeContext;
import farpoint.run.ComputeContext.StopCheck;
import farpoint.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What stands in for missing cells: what the other cells of their row let expect, by a robust regression for a number and as
 * the most probable category. So a row does not look odd for what stands in, as the median of a column often would beside the
 * row's other values. Attributes that others say little about keep their median or most frequent category.
 *
 * @param units of the columns
 * @param expectations one for each attribute that others say something about
 */
record Imputation(ColumnUnits units, List<Expectation> expectations) {
    /** Nothing is expected: for models of versions that expected nothing. */
    static final Imputation NONE = new Imputation(new ColumnUnits(new double[0], new double[0]), List.of());

    /** What progress is called. */
    static final String TASK = "Missing values";

    /** The most training rows to learn from. */
    private static final int MOST_ROWS = 500;

    /** Of wide tables there are fewer rows, so that not many more cells than these take part, lest learning be slow. */
    private static final int MOST_CELLS = 100_000;

    private static final int FEWEST_ROWS = 100;
    private static final int GROUPS_A_CHUNK = 4;
    private static final int ROWS_A_CHUNK = 64;

    /**
     * Which training rows to learn from, evenly spaced.
     *
     * @param width number of columns, at least 1
     */
    static int[] sample(int rows, int width) {
        int most = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, MOST_CELLS / width));
        int some = Math.min(rows, most);
        return IntStream.range(0, some).map(i -> (int) ((long) i * rows / some)).toArray();
    }

    /** Learns from a sample of prepared training rows. */
    static Imputation fit(DataMatrix sample, ComputeContext context) {
        ColumnUnits units = ColumnUnits.of(sample, context);
        PredictorSearch search = PredictorSearch.of(sample, units, context);
        List<ColumnGroup> groups =
                sample.groups().stream().filter(group -> group.width() > 0).toList();
        Expectation[] expectations = new Expectation[groups.size()];
        context.forEachChunk(TASK, groups.size(), GROUPS_A_CHUNK, (chunk, from, to, stop) -> {
            for (int g = from; g < to; g++) {
                expectations[g] = expectation(groups.get(g), units, search, stop);
            }
        });
        return new Imputation(
                units, Arrays.stream(expectations).filter(Objects::nonNull).toList());
    }

    /** What is expected of an attribute; null if that is not worth it. */
    private static Expectation expectation(
            ColumnGroup group, ColumnUnits units, PredictorSearch search, StopCheck stop) {
        List<ConditionalMean> means = new ArrayList<>();
        for (int j = group.from(); j < group.to(); j++) {
            stop.check();
            means.add(search.about(j, group));
        }
        Expectation expectation = new Expectation(group.from(), group.isNominal(), List.copyOf(means));
        double[] row = new double[units.columns()];
        IntFunction<double[]> rows = i -> search.row(i, expectation, row);
        return expectation.isWorthIt(search.rows(), rows, units, search.among(group)) ? expectation : null;
    }

    /**
     * Puts expected values where they are to stand in for missing ones. Nothing depends on other rows.
     *
     * @param values rows x columns, row-major
     * @param standIns the places of values that stand in for missing ones
     * @param context threads, progress and cancel check
     */
    void fill(double[] values, BitSet standIns, ComputeContext context) {
        if (expectations.isEmpty() || standIns.isEmpty()) {
            return;
        }
        int rows = values.length / units.columns();
        context.forEachChunk(TASK, rows, ROWS_A_CHUNK, (chunk, from, to) -> fill(values, standIns, from, to));
    }

    private void fill(double[] values, BitSet standIns, int from, int to) {
        int width = units.columns();
        int place = standIns.nextSetBit(from * width);
        while (place >= 0 && place / width < to) {
            int start = place / width * width;
            double[] row = units.row(values, place / width, j -> standIns.get(start + j));
            for (Expectation expectation : expectations) {
                if (standIns.get(start + expectation.from()) && expectation.appliesTo(row)) {
                    expectation.write(row, units, values, start);
                }
            }
            place = standIns.nextSetBit(start + width);
        }
    }

    /** Writes what {@link #readFrom} needs. */
    void writeTo(State state) {
        units.writeTo(state);
        List<State> attributes = new ArrayList<>();
        for (Expectation expectation : expectations) {
            State attribute = new State();
            expectation.writeTo(attribute);
            attributes.add(attribute);
        }
        state.put("attributes", attributes);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param groups the attributes of the columns
     * @throws farpoint.run.InvalidInputException if it does not fit together
     */
    static Imputation readFrom(State state, List<ColumnGroup> groups) {
        int width = groups.get(groups.size() - 1).to();
        return new Imputation(
                ColumnUnits.readFrom(state, width),
                state.children("attributes").stream()
                        .map(attribute -> Expectation.readFrom(attribute, groups, width))
                        .toList());
    }
}
