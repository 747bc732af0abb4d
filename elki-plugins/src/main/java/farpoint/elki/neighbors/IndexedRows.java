package farpoint.elki.neighbors;

import elki.data.NumberVector;
import elki.database.datastore.DataStoreFactory;
import elki.database.datastore.DataStoreUtil;
import elki.database.datastore.WritableIntegerDataStore;
import elki.database.ids.ArrayModifiableDBIDs;
import elki.database.ids.DBIDArrayIter;
import elki.database.ids.DBIDIter;
import elki.database.ids.DBIDRef;
import elki.database.ids.DBIDUtil;
import elki.database.relation.Relation;
import elki.database.relation.RelationUtil;
import farpoint.data.DataMatrix;
import farpoint.run.InvalidInputException;
import java.util.Optional;

/** The vectors of a relation as a matrix, in the order in which ELKI scans them, and the way from ids to rows and back. */
final class IndexedRows {
    private final DataMatrix matrix;
    private final ArrayModifiableDBIDs ids;
    private final WritableIntegerDataStore rows;

    private IndexedRows(DataMatrix matrix, ArrayModifiableDBIDs ids, WritableIntegerDataStore rows) {
        this.matrix = matrix;
        this.ids = ids;
        this.rows = rows;
    }

    /** The rows; empty if a relation has none, or values that are not finite. */
    static Optional<IndexedRows> of(Relation<? extends NumberVector> relation) {
        int columns = RelationUtil.dimensionality(relation);
        long size = (long) relation.size() * columns;
        if (relation.size() == 0 || columns == 0 || size > Integer.MAX_VALUE - 8) {
            return Optional.empty();
        }
        double[] values = new double[(int) size];
        ArrayModifiableDBIDs ids = DBIDUtil.newArray(relation.size());
        WritableIntegerDataStore rows = DataStoreUtil.makeIntegerStorage(
                relation.getDBIDs(), DataStoreFactory.HINT_HOT | DataStoreFactory.HINT_TEMP);
        int row = 0;
        for (DBIDIter id = relation.iterDBIDs(); id.valid(); id.advance(), row++) {
            copy(relation.get(id), values, row * columns, columns);
            ids.add(id);
            rows.putInt(id, row);
        }
        try {
            return Optional.of(new IndexedRows(DataMatrix.of(row, columns, values), ids, rows));
        } catch (InvalidInputException e) {
            // NaN or infinite: ELKI has its own ways with these.
            return Optional.empty();
        }
    }

    private static void copy(NumberVector vector, double[] values, int from, int columns) {
        for (int j = 0; j < columns; j++) {
            values[from + j] = vector.doubleValue(j);
        }
    }

    DataMatrix matrix() {
        return matrix;
    }

    int count() {
        return matrix.rows();
    }

    int row(DBIDRef id) {
        return rows.intValue(id);
    }

    /** A cursor that can be put on any row; one a thread. */
    DBIDArrayIter cursor() {
        return ids.iter();
    }

    /** A vector as a matrix of one row; empty if it has another number of values, or some that are not finite. */
    Optional<DataMatrix> query(NumberVector vector) {
        if (vector.getDimensionality() != matrix.columns()) {
            return Optional.empty();
        }
        double[] values = new double[matrix.columns()];
        copy(vector, values, 0, values.length);
        try {
            return Optional.of(DataMatrix.of(1, values.length, values));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
