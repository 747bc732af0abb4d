package farpoint.data.ranks;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.List;

/**
 * Absolute deviations of columns' numbers.
 *
 * @param columns the columns
 * @param centres from what each deviates
 */
record Deviations(RowColumns columns, double[] centres) implements RowColumns {
    @Override
    public int count() {
        return columns.count();
    }

    @Override
    public String text(int column, List<ColumnGroup> groups) {
        return columns.text(column, groups);
    }

    @Override
    public RowColumns select(int[] some) {
        return new Deviations(
                columns.select(some),
                Arrays.stream(some).mapToDouble(j -> centres[j]).toArray());
    }

    @Override
    public void compute(DataMatrix rows, int from, int to, Sink sink) {
        columns.compute(rows, from, to, (column, row, numbers, size) -> {
            Quantiles.deviate(numbers, size, centres[column]);
            sink.take(column, row, numbers, size);
        });
    }
}
