package farpoint.audit.change;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Whether rows of a stream are of another kind than those that a detector has learnt from: their attributes, each by itself, are
 * compared with those of a sample of the training rows. Of the stream a sample is kept too, so that it may have no end.
 */
public final class RowShift {
    /** Rows of the same kind give a warning once in so many files, or less. */
    private static final double UNLIKELY = 0.001;

    private static final double VERY_UNLIKELY = 1e-6;
    private static final int MOST_ROWS = 1000;
    private static final int MOST_VALUES = 500_000;
    private static final String OTHER = "another value";

    private final Table training;
    private final int[] used;
    private final UnaryOperator<Table> aligned;
    private final Reservoir reservoir;
    private final double[][] kept;
    private long rows;

    /**
     * Nothing seen yet.
     *
     * @param sample of the training rows
     * @param aligned gives rows the attributes of training in their order
     */
    public RowShift(TrainingSample sample, UnaryOperator<Table> aligned) {
        this.training = sample.rows();
        this.aligned = aligned;
        used = IntStream.range(0, training.columns())
                .filter(j -> !training.attribute(j).isText())
                .toArray();
        kept = new double[Math.min(MOST_ROWS, Math.max(TrainingSample.LEAST_ROWS, MOST_VALUES / used.length))][];
        reservoir = new Reservoir(kept.length);
    }

    /** Looks at further rows; only those that are drawn cost anything. */
    public void add(Table batch) {
        List<Integer> drawn = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        while (reservoir.next() < rows + batch.rows()) {
            drawn.add((int) (reservoir.next() - rows));
            places.add(reservoir.take());
        }
        rows += batch.rows();
        if (drawn.isEmpty()) {
            return;
        }
        Table some = aligned.apply(batch.select(drawn.stream().mapToInt(i -> i).toArray()));
        for (int i = 0; i < some.rows(); i++) {
            kept[places.get(i)] = values(some, i);
        }
    }

    /** Categories that training did not have are one. */
    private double[] values(Table some, int row) {
        return Arrays.stream(used)
                .mapToDouble(j -> {
                    int categories = training.attribute(j).categories().size();
                    double value = some.value(row, j);
                    return categories > 0 && value > categories ? categories : value;
                })
                .toArray();
    }

    /** What the user should know of the rows seen so far, a sentence without its full stop; empty for less than 20 rows. */
    public Optional<String> warning() {
        int count = (int) Math.min(rows, kept.length);
        if (count < TrainingSample.LEAST_ROWS) {
            return Optional.empty();
        }
        AttributeChanges changes = changes(count);
        double chance = changes.chance();
        return chance >= UNLIKELY
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "The values of these %,d rows (here) are not like those of the training rows (there), by %s%,d rows here"
                                + " and %,d there: %s; chance of this if nothing had changed: below 1 in %s",
                        rows,
                        rows > count ? "samples of " : "",
                        count,
                        training.rows(),
                        changes.text(),
                        chance < VERY_UNLIKELY ? "1,000,000" : "1,000"));
    }

    private AttributeChanges changes(int count) {
        Table.Builder there = Table.builder(training.rows());
        Table.Builder here = Table.builder(count);
        for (int u = 0; u < used.length; u++) {
            Attribute attribute = withOther(training.attribute(used[u]));
            int place = u;
            there.add(attribute, training.column(used[u]));
            here.add(
                    attribute,
                    IntStream.range(0, count).mapToDouble(i -> kept[i][place]).toArray());
        }
        return AttributeChanges.of(
                there.build(),
                here.build(),
                ComputeContext.withDefaults().withThreads(1).withCancelCheck(() -> false));
    }

    private static Attribute withOther(Attribute attribute) {
        if (!attribute.isNominal()) {
            return attribute;
        }
        List<String> categories = new ArrayList<>(attribute.categories());
        categories.add(OTHER);
        return Attribute.nominal(attribute.name(), categories);
    }
}
