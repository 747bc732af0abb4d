package farpoint.testing;

import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small tables of everything that real columns have at their worst. */
public final class RandomTable {
    private static final int MAX_COLUMNS = 6;
    private static final double[] MAGNITUDES = {1e-320, 1e-300, 1e-160, 1e-5, 1, 1, 1, 1e6, 1e30, 1e150, 1e300};

    private final RandomStream random;
    private final int n;
    private final List<double[]> numeric = new ArrayList<>();

    private RandomTable(RandomStream random, int n) {
        this.random = random;
        this.n = n;
    }

    /** A table of 1 to 80 rows and 1 to 6 attributes, sometimes with classes. */
    public static Table of(RandomStream random) {
        int n = random.below(5) == 0
                ? 1 + random.below(5)
                : random.below(2) == 0 ? 6 + random.below(25) : 31 + random.below(50);
        return new RandomTable(random, n).table();
    }

    /** Other rows with the same attributes: shuffled within their columns, some of them far out or missing. */
    public static Table like(Table table, RandomStream random) {
        Table.Builder other = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            double[] column = table.column(j);
            for (int i = 0; i < column.length; i++) {
                column[i] = table.value(random.below(column.length), j);
                if (random.below(8) == 0) {
                    column[i] = strange(table.attribute(j), column[i], random);
                }
            }
            other.add(table.attribute(j), column);
        }
        table.classes().ifPresent(other::classes);
        return other.build();
    }

    /** The table as text, to be read by people and machines. */
    public static String text(Table table) {
        StringBuilder text = new StringBuilder(table.attributes().stream()
                .map(a -> a.isNominal() ? a.name() + " " + a.categories() : a.name())
                .collect(Collectors.joining(", ")));
        table.classes().ifPresent(c -> text.append("; classes ").append(c.names()));
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            text.append('\n')
                    .append(IntStream.range(0, table.columns())
                            .mapToObj(j -> String.valueOf(table.value(row, j)))
                            .collect(Collectors.joining(",")));
            table.classes().ifPresent(c -> text.append("; ").append(c.ids()[row]));
        }
        return text.toString();
    }

    private static double strange(Attribute attribute, double value, RandomStream random) {
        if (attribute.isNominal()) {
            return random.below(2) == 0
                    ? Double.NaN
                    : random.below(attribute.categories().size());
        }
        double[] values = {Double.NaN, 0, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, value + 1, 1e20};
        return values[random.below(values.length)];
    }

    private Table table() {
        int d = 1 + random.below(MAX_COLUMNS);
        Table.Builder table = Table.builder(n);
        for (int j = 0; j < d; j++) {
            if (random.below(6) == 0) {
                int categories = 1 + random.below(5);
                List<String> names =
                        IntStream.range(0, categories).mapToObj(c -> "v" + c).toList();
                table.add(Attribute.nominal("x" + j, names), withMissing(column(i -> random.below(categories))));
            } else {
                double[] values = numeric();
                numeric.add(values);
                table.addNumeric("x" + j, withMissing(values.clone()));
            }
        }
        if (random.below(3) == 0) {
            int[] ids = IntStream.range(0, n).map(i -> random.below(4) - 1).toArray();
            table.classes(new RowClasses(List.of("normal", "outlier", "other"), ids));
        }
        return repeated(table.build());
    }

    /** Sometimes the same with rows that repeat each other. */
    private Table repeated(Table table) {
        if (random.below(5) > 0) {
            return table;
        }
        int distinct = 1 + random.below(n);
        return table.select(
                IntStream.range(0, n).map(i -> random.below(distinct)).toArray());
    }

    private double[] withMissing(double[] values) {
        double share = random.below(4) == 0 ? random.uniform() : 0;
        return column(i -> random.uniform() < share ? Double.NaN : values[i]);
    }

    private double[] numeric() {
        double unit = MAGNITUDES[random.below(MAGNITUDES.length)];
        double share = random.uniform();
        double value = new double[] {0, 0.1, -7, 1e15, 1e300}[random.below(5)];
        double[] other = numeric.isEmpty() ? new double[n] : numeric.get(random.below(numeric.size()));
        double factor = random.gaussian();
        int odd = random.below(n);
        return switch (random.below(13)) {
            case 0 -> column(i -> value);
            case 1 -> column(i -> i == odd ? unit : value);
            case 2 -> column(i -> random.uniform() < share ? value : value + random.below(5));
            case 3 -> column(i -> random.uniform() < share ? value : value + unit * random.uniform());
            case 4 -> column(i -> unit * random.below(3));
            case 5 -> column(i -> random.uniform() < share ? 1 : 0);
            case 6 -> column(i -> i == odd ? -Double.MAX_VALUE : random.gaussian());
            case 7 -> column(i -> other[i] * factor);
            case 8 -> column(i -> other[i] / 2 + random.below(2) * 1e-9);
            case 9 -> column(i -> random.below(2) == 0 ? 0.3 : random.below(2) == 0 ? 0.1 + 0.2 : random.gaussian());
            case 10 -> column(i -> unit * StrictMath.sinh(30 * random.gaussian()));
            case 11 -> column(i -> (random.below(2) == 0 ? 1 : -1) * unit * 1e8);
            default -> column(i -> unit * random.gaussian());
        };
    }

    private static double bounded(double value) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }

    private double[] column(Cell cell) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = bounded(cell.value(i));
        }
        return values;
    }

    private interface Cell {
        double value(int row);
    }
}
