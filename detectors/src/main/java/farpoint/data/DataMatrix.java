package farpoint.data;

import farpoint.run.InvalidInputException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An immutable dense matrix of finite doubles, rows x columns, row-major in one array: what detectors and engines work
 * on.
 */
public final class DataMatrix {
    private final int rows;
    private final int columns;
    private final double[] values;
    private final RowClasses classes;
    private final List<ColumnGroup> groups;
    private final BitSet standIns;
    private final TableSource source;

    private DataMatrix(
            int rows,
            int columns,
            double[] values,
            RowClasses classes,
            List<ColumnGroup> groups,
            BitSet standIns,
            TableSource source) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.classes = classes;
        this.groups = groups;
        this.standIns = standIns;
        this.source = source;
    }

    /**
     * Wraps values.
     *
     * @param rows number of rows, at least 0
     * @param columns number of columns, at least 1
     * @param values rows x columns, row-major; taken over, not to be changed afterwards
     * @throws InvalidInputException if a value is not finite
     */
    public static DataMatrix of(int rows, int columns, double[] values) {
        if (rows < 0 || columns < 1 || values.length != (long) rows * columns) {
            throw new InvalidInputException("%d values are no %d x %d matrix.", values.length, rows, columns);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new InvalidInputException(
                        "Row %d, column %d is %s. Values must be finite.", i / columns + 1, i % columns + 1, values[i]);
            }
        }
        return new DataMatrix(rows, columns, values, null, null, new BitSet(), null);
    }

    /** Copies rows of equal length. */
    public static DataMatrix of(double[][] rows) {
        int columns = rows.length == 0 ? 1 : rows[0].length;
        double[] values = new double[Math.multiplyExact(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new InvalidInputException("Row %d has %d values, row 1 has %d.", i + 1, rows[i].length, columns);
            }
            System.arraycopy(rows[i], 0, values, i * columns, columns);
        }
        return of(rows.length, columns, values);
    }

    /** The same rows with classes. */
    public DataMatrix withClasses(RowClasses rowClasses) {
        if (rowClasses.ids().length != rows) {
            throw new InvalidInputException(
                    "There are classes for %d rows, the matrix has %d.", rowClasses.ids().length, rows);
        }
        return new DataMatrix(rows, columns, values, rowClasses, groups, standIns, source);
    }

    /** The same rows, with word of which attribute each column comes from. */
    DataMatrix withGroups(List<ColumnGroup> columnGroups) {
        return new DataMatrix(rows, columns, values, classes, List.copyOf(columnGroups), standIns, source);
    }

    /**
     * The same rows, with word of which values stand in for missing ones.
     *
     * @param places row times columns plus column of each such value; taken over
     */
    DataMatrix withStandIns(BitSet places) {
        return new DataMatrix(rows, columns, values, classes, groups, places, source);
    }

    /** The same rows, with word of the table that they come from. */
    DataMatrix withSource(TableSource tableSource) {
        return new DataMatrix(rows, columns, values, classes, groups, standIns, tableSource);
    }

    /** The table that the rows were prepared from; empty if they were made of numbers, or have been changed since. */
    public Optional<TableSource> source() {
        return Optional.ofNullable(source);
    }

    /** The same rows, in which values that stand in for missing ones count like all others. */
    public DataMatrix withoutStandIns() {
        return new DataMatrix(rows, columns, values, classes, groups, new BitSet(), null);
    }

    /** Whether a value stands in for a missing one. */
    public boolean isStandIn(int row, int column) {
        return standIns.get(row * columns + column);
    }

    /** Whether any value stands in for a missing one. */
    public boolean hasStandIns() {
        return !standIns.isEmpty();
    }

    /** Whether any value of a row stands in for a missing one. */
    public boolean hasStandIn(int row) {
        // A search for the next one would go on through all rows after this.
        for (int j = 0; j < columns && !standIns.isEmpty(); j++) {
            if (isStandIn(row, j)) {
                return true;
            }
        }
        return false;
    }

    /** The same rows with their values divided by a positive number. */
    public DataMatrix dividedBy(double divisor) {
        double[] quotients = new double[values.length];
        for (int i = 0; i < quotients.length; i++) {
            quotients[i] = values[i] / divisor;
        }
        return new DataMatrix(rows, columns, of(rows, columns, quotients).values, classes, groups, standIns, null);
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Number of columns. */
    public int columns() {
        return columns;
    }

    /** One value. */
    public double value(int row, int column) {
        return values[row * columns + column];
    }

    /** A copy of one row. */
    public double[] row(int row) {
        double[] copy = new double[columns];
        System.arraycopy(values, row * columns, copy, 0, columns);
        return copy;
    }

    /** All values, rows x columns, row-major. This is the array itself, for kernels that only read it. */
    public double[] values() {
        return values;
    }

    /** The rows' classes, where the host gave some. */
    public Optional<RowClasses> classes() {
        return Optional.ofNullable(classes);
    }

    /** A number that is the same for the same values and classes, and almost surely another for others. */
    public long fingerprint() {
        long hash = columns;
        for (double value : values) {
            hash = add(hash, value);
        }
        for (int id : classes == null ? new int[0] : classes.ids()) {
            hash = add(hash, id);
        }
        return hash;
    }

    /** The same for the values of one row. */
    public long fingerprint(int row) {
        long hash = 0;
        for (int j = 0; j < columns; j++) {
            hash = add(hash, value(row, j));
        }
        return hash;
    }

    private static long add(long hash, double value) {
        long mixed = (hash ^ Double.doubleToLongBits(value)) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 32;
    }

    /** The attributes that the columns come from, in order; without a table, each column is a numbered attribute. */
    public List<ColumnGroup> groups() {
        if (groups != null) {
            return groups;
        }
        return IntStream.range(0, columns)
                .mapToObj(j -> new ColumnGroup(Attribute.numberedName(j), List.of(), j, j + 1))
                .toList();
    }

    /**
     * The given rows, in the given order, with their classes; this matrix itself if they are all its rows in their order.
     *
     * @param indices row numbers from 0
     */
    public DataMatrix select(int[] indices) {
        if (areAll(indices)) {
            return this;
        }
        double[] picked = new double[Math.multiplyExact(indices.length, columns)];
        BitSet pickedStandIns = new BitSet();
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(values, indices[i] * columns, picked, i * columns, columns);
            for (int j = 0; j < columns && !standIns.isEmpty(); j++) {
                pickedStandIns.set(i * columns + j, isStandIn(indices[i], j));
            }
        }
        RowClasses pickedClasses = null;
        if (classes != null) {
            int[] ids = new int[indices.length];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = classes.ids()[indices[i]];
            }
            pickedClasses = new RowClasses(classes.names(), ids);
        }
        TableSource pickedSource = source == null ? null : source.select(indices.clone());
        return new DataMatrix(indices.length, columns, picked, pickedClasses, groups, pickedStandIns, pickedSource);
    }

    private boolean areAll(int[] indices) {
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] != i) {
                return false;
            }
        }
        return indices.length == rows;
    }
}
