package farpoint.testing;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers with holes and two classes, the second one rare, which both hosts are given to fill and to add to. */
public final class HoledRows {
    /** Names of the classes. */
    public static final List<String> CLASSES = List.of("normal", "outlier");

    private HoledRows() {}

    /** A table of three attributes with classes; a fifth of the values is missing, unless none is to be. */
    public static Table of(int rows, boolean withHoles) {
        RandomStream random = RandomStream.of(11, "holed rows", 0);
        int[] ids = IntStream.range(0, rows).map(i -> i % 10 == 3 ? 1 : 0).toArray();
        double[] first = IntStream.range(0, rows)
                .mapToDouble(i -> random.gaussian() + 4 * ids[i])
                .toArray();
        Table.Builder builder = Table.builder(rows);
        for (int j = 0; j < 3; j++) {
            double[] values = Arrays.stream(first)
                    .map(v -> v + random.gaussian())
                    .map(v -> random.uniform() < 0.2 && withHoles ? Double.NaN : v)
                    .toArray();
            builder.addNumeric("a" + j, values);
        }
        return builder.classes(new RowClasses(CLASSES, ids)).build();
    }
}
