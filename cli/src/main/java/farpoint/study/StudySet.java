package farpoint.study;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.util.Optional;

/**
 * Rows of which is known whether they are outliers, and how they are to be divided.
 *
 * @param name how tables and files name it
 * @param table the rows, with classes that are {@link LabelledRows#CLASSES}
 * @param groups one a row, where rows of a group must not be parted into training and test; not to be changed
 */
public record StudySet(String name, Table table, Optional<int[]> groups) {
    private static final int FEWEST_NORMALS = 3;
    private static final int FEWEST_OUTLIERS = 2;

    /**
     * Checks that there is something to divide.
     *
     * @throws InvalidInputException if there are fewer than three normal rows or two outliers
     */
    public StudySet {
        int outliers = 0;
        for (boolean outlier : LabelledRows.outliers(table)) {
            outliers += outlier ? 1 : 0;
        }
        if (outliers < FEWEST_OUTLIERS || table.rows() - outliers < FEWEST_NORMALS) {
            throw new InvalidInputException(
                    "A study needs at least %d normal rows and %d outliers; %s has %d and %d.",
                    FEWEST_NORMALS, FEWEST_OUTLIERS, name, table.rows() - outliers, outliers);
        }
    }

    /**
     * A set.
     *
     * @param table the rows; classes that they have do not count
     * @param outliers one a row
     */
    public static StudySet of(String name, Table table, boolean[] outliers, Optional<int[]> groups) {
        Table.Builder rows = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            rows.add(table.attribute(j), table.column(j));
        }
        int[] ids = new int[outliers.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = outliers[i] ? LabelledRows.OUTLIER : 0;
        }
        RowClasses classes = new RowClasses(LabelledRows.CLASSES, ids);
        return new StudySet(name, rows.classes(classes).build(), groups);
    }

    /** Which rows are outliers. */
    public boolean[] outliers() {
        return LabelledRows.outliers(table);
    }
}
