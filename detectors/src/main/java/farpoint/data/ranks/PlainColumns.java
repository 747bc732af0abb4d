package farpoint.data.ranks;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows' own columns.
 *
 * @param columns which, from 0
 */
record PlainColumns(int[] columns) implements RowColumns {
    private static final int STEP = 256;

    static PlainColumns all(int columns) {
        return new PlainColumns(IntStream.range(0, columns).toArray());
    }

    @Override
    public int count() {
        return columns.length;
    }

    @Override
    public String text(int column, List<ColumnGroup> groups) {
        return groups.stream()
                .filter(group -> group.from() <= columns[column] && columns[column] < group.to())
                .map(group -> "attribute '" + group.attribute() + "'")
                .findFirst()
                .orElseThrow();
    }

    @Override
    public RowColumns select(int[] some) {
        return new PlainColumns(Arrays.stream(some).map(j -> columns[j]).toArray());
    }

    @Override
    public void compute(DataMatrix rows, int from, int to, Sink sink) {
        double[] numbers = new double[STEP];
        for (int row = from; row < to; row += STEP) {
            int size = Math.min(STEP, to - row);
            for (int j = 0; j < columns.length; j++) {
                for (int i = 0; i < size; i++) {
                    numbers[i] = rows.value(row + i, columns[j]);
                }
                sink.take(j, row, numbers, size);
            }
        }
    }
}
