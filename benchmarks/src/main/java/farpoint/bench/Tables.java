package farpoint.bench;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.stats.RandomStream;
import farpoint.stream.RowSource;
import farpoint.testdata.Bins;
import farpoint.testdata.NoiseColumns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Parts of tables. */
final class Tables {
    private static final int BINS = 4;
    private static final int ONE_IN = 30;

    private Tables() {}

    static List<Integer> range(int rows) {
        return IntStream.range(0, rows).boxed().toList();
    }

    /** All rows of an ARFF file. */
    static Table arff(Path file) {
        try {
            return arff(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows of ARFF, with all attributes; the stream is closed. */
    static Table arff(InputStream in) {
        try (RowSource source = RowSource.ofArff(in)) {
            return source.next(Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table with columns of noise more. */
    static Table withNoise(Table table, int seed) {
        Table.Builder more = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            more.add(table.attribute(j), table.column(j));
        }
        double[][] noise = NoiseColumns.of(table.rows(), RandomStream.of(seed, "noise columns", 0)::below);
        for (int j = 0; j < noise.length; j++) {
            more.addNumeric(NoiseColumns.NAMES.get(j), noise[j]);
        }
        table.classes().ifPresent(more::classes);
        return more.build();
    }

    /** The table with every third column as the numbers of four bins. */
    static Table binned(Table table) {
        return withBins(table, Attribute::numeric).build();
    }

    /** The same with the bins as words. */
    static Table inWords(Table table) {
        return withBins(table, Tables::word).build();
    }

    private static Attribute word(String name) {
        return Attribute.nominal(name, List.of("low", "medium", "high", "top"));
    }

    private static Table.Builder withBins(Table table, Function<String, Attribute> type) {
        Table.Builder binned = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            boolean isBinned = j % 3 == 0;
            Attribute attribute = isBinned ? type.apply(table.attribute(j).name()) : table.attribute(j);
            binned.add(attribute, isBinned ? Bins.of(table.column(j), BINS) : table.column(j));
        }
        table.classes().ifPresent(binned::classes);
        return binned;
    }

    /** The table without one in thirty of its values. */
    static Table withHoles(Table table, int seed) {
        Table.Builder holed = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            RandomStream random = RandomStream.of(seed, "holes", j);
            double[] column = Arrays.stream(table.column(j))
                    .map(v -> random.below(ONE_IN) == 0 ? Double.NaN : v)
                    .toArray();
            holed.add(table.attribute(j), column);
        }
        table.classes().ifPresent(holed::classes);
        return holed.build();
    }
}
