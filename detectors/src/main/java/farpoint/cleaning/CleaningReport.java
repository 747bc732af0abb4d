package farpoint.cleaning;

import farpoint.data.Attribute;
import farpoint.data.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was done to which rows, and why.
 *
 * @param action what became of outlying rows
 * @param decisions about all rows
 * @param table the rows
 * @param worst the column of each row's wrong cell, see {@link RowMeasure#worstColumns}, or {@link #NO_COLUMN}
 */
public record CleaningReport(Action action, Decisions decisions, Table table, int[] worst) {
    /** Stands for no column: the row's class, or no error at all. */
    public static final int NO_COLUMN = -1;

    private static final int SHOWN = 20;
    private static final int SHOWN_IN_SHORT = 5;
    private static final double LARGE_SHARE = 0.1;

    /** The report of a filter. */
    public static CleaningReport of(ZErrorFilter filter, Decisions decisions, Table table) {
        return new CleaningReport(filter.action(), decisions, table, decisions.worst());
    }

    /** A summary, and the rows with the largest errors. */
    public String text() {
        return text(SHOWN);
    }

    /** The same with the first few rows only, for the command line. */
    public String shortText() {
        return text(SHOWN_IN_SHORT);
    }

    /** A sentence if so many rows are concerned that they can hardly all be errors. */
    public Optional<String> warning() {
        double share = decisions.outlying() / (double) table.rows();
        return share <= LARGE_SHARE
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%.0f %% of the rows are %s, more than usually are wrong. See the report which attributes they are"
                                + " found by; raise the 'tau' parameter, now %.4g, to be left with more of them.",
                        100 * share,
                        action.done(),
                        decisions.tau()));
    }

    private String text(int shown) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%d of %d rows %s: error above tau = %.4g standard deviations (%s). %d %s, %s.%s%n",
                decisions.outlying(),
                table.rows(),
                action.done(),
                decisions.tau(),
                decisions.origin(),
                decisions.iterations(),
                decisions.iterations() == 1 ? "iteration" : "iterations",
                decisions.ending(),
                decisions.reason().isEmpty() ? "" : " " + decisions.reason()));
        int[] outlying = IntStream.range(0, table.rows())
                .filter(decisions::isOutlying)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -decisions.z()[i]))
                .mapToInt(i -> i)
                .toArray();
        for (int row : Arrays.copyOf(outlying, Math.min(shown, outlying.length))) {
            text.append(String.format(
                    Locale.ROOT,
                    "  row %d: %.4g at %s, iteration %d%n",
                    row + 1,
                    decisions.z()[row],
                    cell(row),
                    decisions.outlyingSince()[row]));
        }
        if (outlying.length > shown) {
            text.append(String.format(Locale.ROOT, "  and %d more%n", outlying.length - shown));
        }
        return text.toString();
    }

    private String cell(int row) {
        return worst[row] == NO_COLUMN ? "the class" : attribute(row) + " = " + value(row);
    }

    /** Name of the attribute of a row's wrong cell; empty for {@link #NO_COLUMN}. */
    public String attribute(int row) {
        return worst[row] == NO_COLUMN ? "" : table.attribute(worst[row]).name();
    }

    /** The value there: a number, a category or a question mark; empty for {@link #NO_COLUMN}. */
    public String value(int row) {
        if (worst[row] == NO_COLUMN) {
            return "";
        }
        double value = table.value(row, worst[row]);
        Attribute attribute = table.attribute(worst[row]);
        if (Double.isNaN(value)) {
            return "?";
        }
        return attribute.isNominal() ? attribute.categories().get((int) value) : String.valueOf(value);
    }
}
