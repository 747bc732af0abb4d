package farpoint.spark.table;

import farpoint.data.Attribute;
import farpoint.run.InvalidInputException;
import farpoint.stream.CellReader;
import farpoint.stream.FieldText;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** The pieces that the rows of a partition make, of which one at a time is packed. */
final class PackedRows implements Iterator<Piece> {
    private final Packing.Plan plan;
    private final Iterator<Row> rows;
    private final CellReader[] readers;
    private final int end;
    private int next;

    PackedRows(Packing.Plan plan, int partition, Iterator<Row> rows) {
        this.plan = plan;
        this.rows = rows;
        this.readers = readers(plan);
        this.next = plan.starts()[partition];
        this.end = plan.starts()[partition + 1];
    }

    private static CellReader[] readers(Packing.Plan plan) {
        CellReader[] readers = new CellReader[plan.names().length];
        for (int j = 0; j < readers.length; j++) {
            String name = plan.names()[j];
            readers[j] = name == null ? null : new CellReader(Attribute.numeric(name), plan.decimal());
        }
        return readers;
    }

    @Override
    public boolean hasNext() {
        if (next == end && rows.hasNext()) {
            throw changed();
        }
        return next < end;
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int block = next / plan.size();
        int count = (int) Math.min(end, (block + 1L) * plan.size()) - next;
        double[][] columns = new double[plan.cells().length][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = plan.cells()[j] == Packing.Plan.NOWHERE ? null : new double[count];
        }
        for (int i = 0; i < count; i++) {
            if (!rows.hasNext()) {
                throw changed();
            }
            Row row = rows.next();
            for (int j = 0; j < columns.length; j++) {
                if (columns[j] != null) {
                    columns[j][i] = value(row, j);
                }
            }
        }
        Piece piece = new Piece(next, count, columns);
        next += count;
        return piece;
    }

    private double value(Row row, int column) {
        int cell = plan.cells()[column];
        if (row.isNullAt(cell)) {
            return Double.NaN;
        }
        if (readers[column] != null) {
            return readers[column].read(row.getString(cell));
        }
        Map<String, Integer> words = plan.words().get(column);
        if (words == null) {
            return row.getDouble(cell);
        }
        String word = FieldText.category(row.getString(cell));
        if (word == null) {
            return Double.NaN;
        }
        Integer number = words.get(word);
        if (number == null) {
            throw changed();
        }
        return number;
    }

    private static InvalidInputException changed() {
        return new InvalidInputException(
                "The rows were others when they were read again. Write them to files first, or name a"
                        + " column that numbers them as the key.");
    }
}
