package farpoint.isolationforest;

import farpoint.data.BlockedRows;
import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.state.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which columns of a matrix belong to which attribute, so that trees may look at attributes: a nominal attribute of twenty
 * categories is one, not twenty. In {@link #read} a cell is a number, the place of a category among those of the attribute, or
 * NaN where the value is missing.
 *
 * @param first the first column of each attribute that has columns, and at the end the number of columns
 * @param nominal whether the columns of an attribute indicate categories
 */
record Layout(int[] first, boolean[] nominal) {
    /** The cell of a category that training did not see. */
    static final int UNKNOWN = -1;

    static Layout of(BlockedRows rows) {
        List<ColumnGroup> groups =
                rows.groups().stream().filter(group -> group.width() > 0).toList();
        int[] first = IntStream.concat(groups.stream().mapToInt(ColumnGroup::from), IntStream.of(rows.columns()))
                .toArray();
        boolean[] nominal = new boolean[groups.size()];
        for (int a = 0; a < nominal.length; a++) {
            nominal[a] = groups.get(a).isNominal();
        }
        return new Layout(first, nominal);
    }

    int attributes() {
        return nominal.length;
    }

    int columns() {
        return first[nominal.length];
    }

    boolean hasNominal() {
        for (boolean n : nominal) {
            if (n) {
                return true;
            }
        }
        return false;
    }

    /** Number of categories of a nominal attribute. */
    int categories(int attribute) {
        return first[attribute + 1] - first[attribute];
    }

    /** Reads the cells of one row, one an attribute. */
    void read(DataMatrix rows, int row, double[] cells, int at) {
        boolean gaps = rows.hasStandIns();
        for (int a = 0; a < nominal.length; a++) {
            if (gaps && rows.isStandIn(row, first[a])) {
                cells[at + a] = Double.NaN;
            } else {
                cells[at + a] = nominal[a] ? category(rows, row, a) : rows.value(row, first[a]);
            }
        }
    }

    private int category(DataMatrix rows, int row, int attribute) {
        for (int column = first[attribute]; column < first[attribute + 1]; column++) {
            if (rows.value(row, column) != 0) {
                return column - first[attribute];
            }
        }
        return UNKNOWN;
    }

    void writeTo(State state) {
        state.put("first-columns", first);
        int[] flags = new int[nominal.length];
        Arrays.setAll(flags, a -> nominal[a] ? 1 : 0);
        state.put("nominal", flags);
    }

    static Layout readFrom(State state, int columns) {
        int[] first = state.integers("first-columns", 0, columns);
        int[] flags = state.integers("nominal", 0, 1);
        boolean fits = first.length == flags.length + 1 && flags.length > 0 && first[0] == 0;
        for (int a = 0; fits && a < flags.length; a++) {
            int width = first[a + 1] - first[a];
            fits = flags[a] == 1 ? width > 0 : width == 1;
        }
        if (!fits || first[flags.length] != columns) {
            throw State.damaged("the attributes of its trees do not fit its columns");
        }
        boolean[] nominal = new boolean[flags.length];
        for (int a = 0; a < nominal.length; a++) {
            nominal[a] = flags[a] == 1;
        }
        return new Layout(first, nominal);
    }
}
