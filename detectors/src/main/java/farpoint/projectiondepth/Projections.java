package farpoint.projectiondepth;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.data.ranks.RowColumns;
import java.util.List;

/**
 * The projections of rows on directions, one column a direction.
 *
 * @param directions directions x columns of the rows, row-major
 * @param columns number of columns of the rows
 */
record Projections(double[] directions, int columns) implements RowColumns {
    @Override
    public int count() {
        return directions.length / columns;
    }

    @Override
    public String text(int column, List<ColumnGroup> groups) {
        return "the projections on a direction";
    }

    @Override
    public RowColumns select(int[] some) {
        double[] selected = new double[some.length * columns];
        for (int j = 0; j < some.length; j++) {
            System.arraycopy(directions, some[j] * columns, selected, j * columns, columns);
        }
        return new Projections(selected, columns);
    }

    @Override
    public void compute(DataMatrix rows, int from, int to, Sink sink) {
        RowTile tile = new RowTile(rows);
        double[] products = new double[RowTile.capacity(columns)];
        for (int row = from; row < to; row += products.length) {
            tile.load(row, Math.min(row + products.length, to));
            for (int j = 0; j < count(); j++) {
                tile.project(directions, j, products, 0);
                sink.take(j, row, products, tile.size());
            }
        }
    }
}
