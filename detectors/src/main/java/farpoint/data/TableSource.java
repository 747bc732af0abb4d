package farpoint.data;

import java.util.function.Supplier;

/**
 * The table that a matrix was prepared from, and how: for who prepares the same rows in another way, such as the members of an
 * ensemble, each of which has a scaling of its own.
 */
public final class TableSource {
    private final Preprocessing preprocessing;
    private final Supplier<Table> rows;

    TableSource(Preprocessing preprocessing, Supplier<Table> rows) {
        this.preprocessing = preprocessing;
        this.rows = rows;
    }

    /** The table, with a row for each one of the matrix. */
    public Table table() {
        return rows.get();
    }

    /** What has prepared the matrix. */
    public Preprocessing preprocessing() {
        return preprocessing;
    }

    /** That of some of the rows; they are copied only when they are asked for. */
    TableSource select(int[] indices) {
        return new TableSource(preprocessing, () -> table().select(indices));
    }
}
