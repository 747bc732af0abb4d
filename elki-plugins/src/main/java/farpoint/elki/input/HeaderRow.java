package farpoint.elki.input;

import elki.logging.Logging;
import farpoint.TrainedDetector;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A header of numbers, such as years or wavelengths, which ELKI takes for the first row. */
public final class HeaderRow {
    private static final Logging LOG = Logging.getLogger(HeaderRow.class);

    private HeaderRow() {}

    /** Whether the first row is the header of the data that a model was trained with. */
    public static boolean isOf(TrainedDetector model, Table table) {
        List<Attribute> attributes = model.preprocessing().attributes();
        return table.rows() > 0
                && attributes.size() == table.columns()
                && IntStream.range(0, table.columns())
                        .allMatch(j -> isNumber(attributes.get(j).name(), table.value(0, j)));
    }

    private static boolean isNumber(String text, double value) {
        try {
            return Double.parseDouble(text) == value;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The table without its first row. */
    public static Table without(Table table) {
        LOG.warning("The first row is the header of the model's training data; it is left out.");
        return table.select(IntStream.range(1, table.rows()).toArray());
    }

    /**
     * Refuses a table whose first row is the header of a model, where ELKI wants a score for each row.
     *
     * @throws InvalidInputException if it is
     */
    public static void refuse(TrainedDetector model, Table table) {
        if (isOf(model, table)) {
            throw new InvalidInputException(
                    "The first row is the header of the model's training data; %s leaves it out.", comment(table));
        }
    }

    /** Warns if the first row looks like a header: whole numbers that rise or fall steadily, as hardly a row does. */
    public static void warn(Table table) {
        boolean named = IntStream.range(0, table.columns())
                .anyMatch(j -> !table.attribute(j).equals(Attribute.numbered(j)));
        if (named || table.columns() < 2 || table.rows() < 3 || !isWhole(table, 0) || !isMonotone(table, 0)) {
            return;
        }
        boolean risingWhole = isRare(table, i -> isWhole(table, i) && isMonotone(table, i), 0.05);
        boolean evenlyRising = table.columns() > 2
                && isEven(table, 0)
                && isRare(table, i -> isMonotone(table, i) && isEven(table, i), 0.01);
        if (risingWhole || evenlyRising) {
            LOG.warning("The first row, " + (long) table.value(0, 0) + ", " + (long) table.value(0, 1)
                    + (table.columns() > 2 ? " and so on" : "")
                    + ", looks like a header of numbers, which ELKI takes for data; if it is one, " + comment(table)
                    + " leaves it out.");
        }
    }

    /** Whether not more than a share of the rows after the first is like this. */
    private static boolean isRare(Table table, IntPredicate like, double share) {
        return IntStream.range(1, table.rows()).filter(like).count() <= share * table.rows();
    }

    private static String comment(Table table) {
        String first = text(table.value(0, 0));
        return "-string.comment '" + (table.columns() > 1 ? first + "\\D+" + text(table.value(0, 1)) : first)
                + "\\b.*'";
    }

    private static String text(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static boolean isWhole(Table table, int row) {
        return IntStream.range(0, table.columns()).allMatch(j -> table.value(row, j) == Math.rint(table.value(row, j)));
    }

    private static boolean isMonotone(Table table, int row) {
        double direction = Math.signum(table.value(row, 1) - table.value(row, 0));
        return direction != 0
                && IntStream.range(1, table.columns())
                        .allMatch(j -> Math.signum(table.value(row, j) - table.value(row, j - 1)) == direction);
    }

    /** Whether each value is as far from the next as all others are. */
    private static boolean isEven(Table table, int row) {
        double step = table.value(row, 1) - table.value(row, 0);
        return IntStream.range(1, table.columns()).allMatch(j -> table.value(row, j) - table.value(row, j - 1) == step);
    }
}
