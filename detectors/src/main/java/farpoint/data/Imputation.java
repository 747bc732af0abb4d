package farpoint.data;

import farpoint.state.State;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands in for missing cells: what the other cells of their row let expect, by a robust regression for a number and as
 * the most probable category. So a row does not look odd for what stands in, as the median of a column often would beside the
 * row's other values. Attributes that others say little about keep their median or most frequent category.
 *
 * @param units of the columns
 * @param expectations one for each attribute that others say something about
 */
record Imputation(ColumnUnits units, List<Expectation> expectations) implements Serializable {
    /** Nothing is expected: for models of versions that expected nothing. */
    static final Imputation NONE = new Imputation(new ColumnUnits(new double[0], new double[0]), List.of());

    /** The most training rows to learn from. */
    private static final int MOST_ROWS = 500;

    /** Which training rows to learn from, evenly spaced. */
    static int[] sample(int rows) {
        int some = Math.min(rows, MOST_ROWS);
        return IntStream.range(0, some).map(i -> (int) ((long) i * rows / some)).toArray();
    }

    /** Learns from a sample of prepared training rows. */
    static Imputation fit(DataMatrix sample) {
        ColumnUnits units = ColumnUnits.of(sample);
        List<double[]> rows = IntStream.range(0, sample.rows())
                .mapToObj(i -> units.row(sample.values(), i, j -> sample.isStandIn(i, j)))
                .toList();
        PredictorSearch search = new PredictorSearch(rows, sample.columns());
        List<Expectation> expectations = new ArrayList<>();
        for (ColumnGroup group : sample.groups()) {
            List<ConditionalMean> means = IntStream.range(group.from(), group.to())
                    .mapToObj(j -> search.about(j, group))
                    .toList();
            Expectation expectation = new Expectation(group.from(), group.isNominal(), means);
            List<double[]> known = rows.stream()
                    .filter(row -> expectation.appliesTo(row) && !Double.isNaN(row[group.from()]))
                    .toList();
            if (expectation.isWorthIt(known, units, search.among(group))) {
                expectations.add(expectation);
            }
        }
        return new Imputation(units, List.copyOf(expectations));
    }

    /**
     * Puts expected values where they are to stand in for missing ones. Nothing depends on other rows.
     *
     * @param values rows x columns, row-major
     * @param standIns the places of values that stand in for missing ones
     */
    void fill(double[] values, BitSet standIns) {
        int width = units.columns();
        int place = expectations.isEmpty() ? -1 : standIns.nextSetBit(0);
        while (place >= 0) {
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
