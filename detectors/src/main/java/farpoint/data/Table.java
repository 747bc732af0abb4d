package farpoint.data;

import farpoint.run.InvalidInputException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An immutable table of typed columns. A numeric value is any finite double, a nominal one the index of its category;
 * NaN means missing, as all values of text are here. What a host hands to the detectors, before any preprocessing.
 */
public final class Table {
    private final int rows;
    private final List<Attribute> attributes;
    private final double[][] columns;
    private final RowClasses classes;

    private Table(int rows, List<Attribute> attributes, double[][] columns, RowClasses classes) {
        this.rows = rows;
        this.attributes = attributes;
        this.columns = columns;
        this.classes = classes;
    }

    /** Starts a table of the given number of rows. */
    public static Builder builder(int rows) {
        return new Builder(rows);
    }

    /** Number of rows, at least 0. */
    public int rows() {
        return rows;
    }

    /** Number of columns. */
    public int columns() {
        return attributes.size();
    }

    /** The column's name and type. */
    public Attribute attribute(int column) {
        return attributes.get(column);
    }

    /** All columns' names and types. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** A value: finite, the index of a category, or NaN where it is missing. */
    public double value(int row, int column) {
        return columns[column][row];
    }

    /** A copy of a column's values. */
    public double[] column(int column) {
        return columns[column].clone();
    }

    /** A column's values themselves, for callers that only read them. */
    double[] shared(int column) {
        return columns[column];
    }

    /**
     * The given rows, in the given order, with their classes.
     *
     * @param indices row numbers from 0
     */
    public Table select(int[] indices) {
        double[][] picked = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            picked[j] = Arrays.stream(indices).mapToDouble(i -> column[i]).toArray();
        }
        RowClasses pickedClasses = classes == null
                ? null
                : new RowClasses(
                        classes.names(),
                        Arrays.stream(indices).map(i -> classes.ids()[i]).toArray());
        return new Table(indices.length, attributes, picked, pickedClasses);
    }

    /** The rows' classes, where the host gave some; never part of the columns. */
    public Optional<RowClasses> classes() {
        return Optional.ofNullable(classes);
    }

    /** Collects columns. It takes the arrays over: they must not be changed afterwards. */
    public static final class Builder {
        /** Hosts read files in this charset. */
        private static final Charset HOST_CHARSET = Charset.defaultCharset();

        private final int rows;
        private final List<Attribute> attributes = new ArrayList<>();
        private final List<double[]> columns = new ArrayList<>();
        private RowClasses classes;

        private Builder(int rows) {
            this.rows = rows;
        }

        /**
         * Adds a column.
         *
         * @param attribute its name and type
         * @param values one value a row; NaN where it is missing
         * @throws InvalidInputException if a value is infinite, no category of the attribute, or one of text, or a name or
         *     category was read in another charset than it was written in
         */
        public Builder add(Attribute attribute, double[] values) {
            if (values.length != rows) {
                throw new InvalidInputException(
                        "Attribute '%s' has %d values, the table has %d rows.", attribute.name(), values.length, rows);
            }
            MisreadText.refuse(attribute, HOST_CHARSET);
            for (int i = 0; i < rows; i++) {
                check(attribute, i, values[i]);
            }
            attributes.add(attribute);
            columns.add(values);
            return this;
        }

        /** Adds a column of text, whose values are not kept. */
        public Builder addText(String name) {
            double[] nothing = new double[rows];
            Arrays.fill(nothing, Double.NaN);
            return add(Attribute.text(name), nothing);
        }

        /** Adds a numeric column. */
        public Builder addNumeric(String name, double... values) {
            return add(Attribute.numeric(name), values);
        }

        /** Sets the rows' classes. */
        public Builder classes(RowClasses rowClasses) {
            if (rowClasses.ids().length != rows) {
                throw new InvalidInputException(
                        "There are classes for %d rows, the table has %d.", rowClasses.ids().length, rows);
            }
            MisreadText.refuse(rowClasses, HOST_CHARSET);
            classes = rowClasses;
            return this;
        }

        /** The finished table. */
        public Table build() {
            return new Table(rows, List.copyOf(attributes), columns.toArray(new double[0][]), classes);
        }

        private static void check(Attribute attribute, int row, double value) {
            if (Double.isInfinite(value)) {
                throw new InvalidInputException(
                        "Row %d of attribute '%s' is infinite. Values must be finite or missing.",
                        row + 1, attribute.name());
            }
            if (attribute.isText() && !Double.isNaN(value)) {
                throw new InvalidInputException(
                        "Row %d of attribute '%s', which is text, has the number %s.",
                        row + 1, attribute.name(), value);
            }
            if (attribute.isNominal() && !Double.isNaN(value)) {
                int category = (int) value;
                if (category != value
                        || category < 0
                        || category >= attribute.categories().size()) {
                    throw new InvalidInputException(
                            "Row %d of attribute '%s' has category %s of %d.",
                            row + 1,
                            attribute.name(),
                            value,
                            attribute.categories().size());
                }
            }
        }
    }
}
