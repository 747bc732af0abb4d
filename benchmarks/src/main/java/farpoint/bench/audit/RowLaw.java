package farpoint.bench.audit;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A law of rows, of which any number of tables can be drawn. */
final class RowLaw {
    private static final int CENTRES = 4;
    private static final List<String> CATEGORIES = List.of("low", "medium", "high");

    /** What kind of law. */
    enum Kind {
        /** Independent Gaussian attributes. */
        GAUSSIAN,
        /** Correlated attributes with the tails of Student's law with 4 degrees of freedom. */
        TAILS,
        /** Four clusters of different places. */
        CLUSTERS,
        /** Independent log-normal attributes. */
        SKEWED,
        /** Correlated Gaussian attributes, rounded to one decimal. */
        ROUNDED,
        /** Correlated attributes, each second of which is nominal with three categories. */
        MIXED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final double[][] mixing;
    private final double[][] centres;

    /** Draws a law. */
    RowLaw(Kind kind, int columns, RandomStream random) {
        this.kind = kind;
        mixing = gaussian(columns, columns, random);
        for (double[] row : mixing) {
            double norm = Math.sqrt(IntStream.range(0, columns)
                    .mapToDouble(k -> row[k] * row[k])
                    .sum());
            IntStream.range(0, columns).forEach(k -> row[k] /= norm);
        }
        centres = gaussian(CENTRES, columns, random);
    }

    private static double[][] gaussian(int rows, int columns, RandomStream random) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int k = 0; k < columns; k++) {
                row[k] = random.gaussian();
            }
        }
        return values;
    }

    /** Draws rows: row by row, a value for each attribute. */
    double[][] rows(int count, RandomStream random) {
        double[][] rows = gaussian(count, mixing.length, random);
        for (int i = 0; i < count; i++) {
            rows[i] = row(rows[i], random);
        }
        return rows;
    }

    private double[] row(double[] g, RandomStream random) {
        double[] centre = centres[random.below(CENTRES)];
        double squares = IntStream.range(0, 4)
                .mapToDouble(k -> Math.pow(random.gaussian(), 2))
                .sum();
        return IntStream.range(0, g.length)
                .mapToDouble(j -> switch (kind) {
                    case GAUSSIAN -> g[j];
                    case TAILS -> mixed(g, j) / Math.sqrt(squares / 4);
                    case CLUSTERS -> 3 * centre[j] + g[j];
                    case SKEWED -> Math.exp(g[j]);
                    case ROUNDED -> Math.rint(10 * mixed(g, j)) / 10;
                    case MIXED -> isNominal(j) ? category(mixed(g, j)) : mixed(g, j);
                })
                .toArray();
    }

    private double mixed(double[] g, int j) {
        return IntStream.range(0, g.length)
                .mapToDouble(k -> mixing[j][k] * g[k])
                .sum();
    }

    private static double category(double value) {
        return value < -0.5 ? 0 : value < 0.5 ? 1 : 2;
    }

    private boolean isNominal(int column) {
        return kind == Kind.MIXED && column % 2 == 1;
    }

    /** A table of rows of this law. */
    Table table(double[][] rows) {
        Table.Builder table = Table.builder(rows.length);
        for (int j = 0; j < mixing.length; j++) {
            int column = j;
            String name = "x" + (j + 1);
            table.add(
                    isNominal(j) ? Attribute.nominal(name, CATEGORIES) : Attribute.numeric(name),
                    IntStream.range(0, rows.length)
                            .mapToDouble(i -> rows[i][column])
                            .toArray());
        }
        return table.build();
    }
}
