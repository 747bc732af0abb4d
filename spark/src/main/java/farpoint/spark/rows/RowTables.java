package farpoint.spark.rows;

import farpoint.data.Attribute;
import farpoint.data.AttributeMatch;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import farpoint.stream.CellReader;
import farpoint.stream.SourceFormat.DecimalSign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** Makes tables of rows, a batch at a time. Not for several threads at a time. */
public final class RowTables {
    private final List<Attribute> attributes;
    private final int[] cells;
    private final CellReader[] readers;

    /**
     * A maker of tables.
     *
     * @param trained the model's attributes, which the tables will have
     * @param cells where in the rows each has its cell, as {@link AttributeColumns#cells} says
     * @param decimal the decimal sign of numbers in texts
     */
    public RowTables(List<Attribute> trained, int[] cells, DecimalSign decimal) {
        this.attributes = trained;
        this.cells = cells;
        this.readers = new CellReader[cells.length];
        for (int j = 0; j < cells.length; j++) {
            if (cells[j] != AttributeMatch.NOWHERE) {
                readers[j] = new CellReader(trained.get(j), decimal);
            }
        }
    }

    /**
     * Reads rows.
     *
     * @param rows of {@link AttributeColumns#prepared}
     */
    public RowBatch read(List<Row> rows) {
        double[][] columns = new double[cells.length][rows.size()];
        List<Optional<Refusal>> refusals = new ArrayList<>(rows.size());
        int taken = 0;
        for (Row row : rows) {
            Optional<Refusal> refusal = read(row, columns, taken);
            refusals.add(refusal);
            taken += refusal.isEmpty() ? 1 : 0;
        }
        Table.Builder table = Table.builder(taken);
        for (int j = 0; j < cells.length; j++) {
            if (readers[j] == null) {
                table.addText(attributes.get(j).name());
            } else {
                table.add(readers[j].attribute(), Arrays.copyOf(columns[j], taken));
            }
        }
        return new RowBatch(table.build(), refusals);
    }

    private Optional<Refusal> read(Row row, double[][] columns, int target) {
        for (int j = 0; j < cells.length; j++) {
            if (readers[j] != null) {
                try {
                    columns[j][target] = value(row.get(cells[j]), readers[j]);
                } catch (InvalidInputException e) {
                    return Optional.of(new Refusal(j, e.getMessage()));
                }
            }
        }
        return Optional.empty();
    }

    private static double value(Object cell, CellReader reader) {
        return cell instanceof Number number ? reader.read(number.doubleValue()) : reader.read((String) cell);
    }
}
