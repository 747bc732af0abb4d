package farpoint.spark;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows of numbers, words and truths with gaps, as a Dataset has them and as a table has them. */
public final class MixedRows {
    /** Names and types of {@link #rows}; the first one is no attribute. */
    public static final String DDL = "id long, x double, n int, kind string, truth boolean, y float";

    private static final List<String> KINDS = List.of("red", "green", "grün", "new");

    /** What training has seen of them. */
    private static final int KNOWN_KINDS = 3;

    private static final List<String> TRUTHS = List.of("false", "true");
    private static final int ONE_IN = 12;

    private MixedRows() {}

    /** Rows to train on. */
    public static List<Row> training(int count) {
        return rows(count, 1, KNOWN_KINDS);
    }

    /** Other rows, of which some have a word that training has not seen. */
    public static List<Row> later(int count) {
        return rows(count, 2, KINDS.size());
    }

    private static List<Row> rows(int count, int seed, int kinds) {
        RandomStream random = RandomStream.of(seed, "mixed rows", 0);
        List<Row> rows = new ArrayList<>();
        for (long id = 0; id < count; id++) {
            double x = random.gaussian();
            rows.add(RowFactory.create(
                    id,
                    unlessGap(random, x),
                    unlessGap(random, (int) Math.round(4 * x + random.gaussian())),
                    unlessGap(random, KINDS.get(random.below(kinds))),
                    unlessGap(random, random.below(3) > 0),
                    unlessGap(random, (float) random.gaussian())));
        }
        return rows;
    }

    private static Object unlessGap(RandomStream random, Object value) {
        return random.below(ONE_IN) == 0 ? null : value;
    }

    /** The attributes of rows. */
    public static Table table(List<Row> rows) {
        return Table.builder(rows.size())
                .add(Attribute.numeric("x"), column(rows, 1, cell -> (Double) cell))
                .add(Attribute.numeric("n"), column(rows, 2, cell -> (Integer) cell))
                .add(Attribute.nominal("kind", KINDS), column(rows, 3, KINDS::indexOf))
                .add(Attribute.nominal("truth", TRUTHS), column(rows, 4, cell -> TRUTHS.indexOf(String.valueOf(cell))))
                .add(Attribute.numeric("y"), column(rows, 5, cell -> (Float) cell))
                .build();
    }

    private static double[] column(List<Row> rows, int place, ToDoubleFunction<Object> value) {
        return rows.stream()
                .mapToDouble(row -> row.isNullAt(place) ? Double.NaN : value.applyAsDouble(row.get(place)))
                .toArray();
    }
}
