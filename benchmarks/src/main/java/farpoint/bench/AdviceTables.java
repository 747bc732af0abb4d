package farpoint.bench;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.stats.RandomStream;
import farpoint.study.LabelledRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Tables on which advice is tried beside the shipped sets: few of the rows of these, and made ones with outliers of one kind. */
final class AdviceTables {
    /** So many rows are drawn of a shipped set. */
    static final int FEW = 60;

    private static final int FEWEST_OUTLIERS = 3;
    private static final int ROWS = 1000;
    private static final int OUTLIERS = 40;
    private static final int COLUMNS = 8;
    private static final int GROUP_COUNT = 6;

    private AdviceTables() {}

    /** How ordinary rows are spread. */
    enum Body {
        /** In groups of different width. */
        GROUPS {
            @Override
            double[] row(Shape shape, RandomStream random) {
                int group = random.below(GROUP_COUNT);
                return vector(j -> shape.centres[group][j] + shape.widths[group] * random.gaussian());
            }
        },
        /** Linear dependences on fewer causes than there are columns. */
        LINEAR {
            @Override
            double[] row(Shape shape, RandomStream random) {
                double[] causes = vector(j -> random.gaussian());
                return vector(j -> shape.mix(j, causes, COLUMNS / 2) + 0.2 * random.gaussian());
            }
        },
        /** A curve. */
        CURVED {
            @Override
            double[] row(Shape shape, RandomStream random) {
                double t = 6 * random.uniform();
                return vector(j -> 3 * StrictMath.sin(t * (1 + j % 3) / 2 + shape.widths[j % GROUP_COUNT] * 4)
                        + 0.2 * random.gaussian());
            }
        },
        /** Columns that are skewed and independent. */
        SKEWED {
            @Override
            double[] row(Shape shape, RandomStream random) {
                return vector(j -> StrictMath.exp(random.gaussian() / 2));
            }
        };

        abstract double[] row(Shape shape, RandomStream random);
    }

    /** How outliers differ. */
    enum Oddity {
        /** Anywhere in a box about all rows. */
        FAR {
            @Override
            double[] row(double[][] body, double[] centre, RandomStream random) {
                double[] low = vector(
                        j -> Arrays.stream(body).mapToDouble(r -> r[j]).min().orElseThrow());
                double[] high = vector(
                        j -> Arrays.stream(body).mapToDouble(r -> r[j]).max().orElseThrow());
                return vector(j -> low[j] + (high[j] - low[j]) * random.uniform());
            }
        },
        /** Beside an ordinary row, at twice the distance of that to its tenth neighbour. */
        BESIDE {
            @Override
            double[] row(double[][] body, double[] centre, RandomStream random) {
                double[] near = body[random.below(body.length)];
                double[] distances = Arrays.stream(body)
                        .mapToDouble(r -> distance(r, near))
                        .sorted()
                        .toArray();
                double[] direction = vector(j -> random.gaussian());
                double length = distance(direction, new double[COLUMNS]);
                return vector(j -> near[j] + 2 * distances[10] * direction[j] / length);
            }
        },
        /** A small group of its own. */
        GROUP {
            @Override
            double[] row(double[][] body, double[] centre, RandomStream random) {
                return vector(j -> centre[j] + 0.2 * random.gaussian());
            }
        },
        /** Each value that of another ordinary row. */
        MIXED {
            @Override
            double[] row(double[][] body, double[] centre, RandomStream random) {
                return vector(j -> body[random.below(body.length)][j]);
            }
        };

        abstract double[] row(double[][] body, double[] centre, RandomStream random);
    }

    /** What is drawn once for a table. */
    private static final class Shape {
        private final double[][] centres = new double[GROUP_COUNT][];
        private final double[] widths = new double[GROUP_COUNT];
        private final double[] weights = new double[COLUMNS * COLUMNS];

        Shape(RandomStream random) {
            for (int g = 0; g < GROUP_COUNT; g++) {
                centres[g] = vector(j -> 4 * random.gaussian());
                widths[g] = 0.3 + random.uniform();
            }
            Arrays.setAll(weights, i -> random.gaussian());
        }

        double mix(int column, double[] causes, int count) {
            return IntStream.range(0, count)
                    .mapToDouble(c -> weights[column * COLUMNS + c] * causes[c])
                    .sum();
        }
    }

    /** One number a column. */
    @FunctionalInterface
    private interface Column {
        double value(int column);
    }

    private static double[] vector(Column values) {
        return IntStream.range(0, COLUMNS).mapToDouble(values::value).toArray();
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(IntStream.range(0, COLUMNS)
                .mapToDouble(j -> (a[j] - b[j]) * (a[j] - b[j]))
                .sum());
    }

    /** A table of ordinary rows and, after them, outliers, with classes. */
    static Table made(Body body, Oddity oddity, int seed) {
        RandomStream random = RandomStream.of(seed, body + " with " + oddity, 0);
        Shape shape = new Shape(random);
        double[][] ordinary = new double[ROWS][];
        Arrays.setAll(ordinary, i -> body.row(shape, random));
        double[] from = ordinary[random.below(ROWS)];
        double[] centre = vector(j -> from[j] + 1.5 * (random.below(2) == 0 ? -1 : 1));
        List<double[]> rows = new ArrayList<>(Arrays.asList(ordinary));
        for (int i = 0; i < OUTLIERS; i++) {
            rows.add(oddity.row(ordinary, centre, random));
        }
        Table.Builder table = Table.builder(rows.size());
        for (int j = 0; j < COLUMNS; j++) {
            int column = j;
            table.addNumeric("x" + j, rows.stream().mapToDouble(r -> r[column]).toArray());
        }
        int[] classes =
                IntStream.range(0, rows.size()).map(i -> i < ROWS ? 0 : 1).toArray();
        return table.classes(new RowClasses(LabelledRows.CLASSES, classes)).build();
    }

    /** Rows of a table, with its share of outliers, but three at least. */
    static Table few(Table table, int seed) {
        boolean[] outliers = LabelledRows.outliers(table);
        int[] odd = drawn(outliers, true, seed);
        int[] ordinary = drawn(outliers, false, seed);
        int count = (int) Math.max(FEWEST_OUTLIERS, Math.round((double) FEW * odd.length / outliers.length));
        return table.select(IntStream.concat(
                        Arrays.stream(ordinary).limit(FEW - count),
                        Arrays.stream(odd).limit(count))
                .sorted()
                .toArray());
    }

    private static int[] drawn(boolean[] outliers, boolean which, int seed) {
        int[] rows = IntStream.range(0, outliers.length)
                .filter(i -> outliers[i] == which)
                .toArray();
        RandomStream.of(seed, which ? "few outliers" : "few ordinary rows", 0).shuffle(rows, rows.length);
        return rows;
    }
}
