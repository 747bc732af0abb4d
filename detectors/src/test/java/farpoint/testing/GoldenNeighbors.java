package farpoint.testing;

import farpoint.data.DataMatrix;
import farpoint.data.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Values of scikit-learn for a shipped set, written by tools/golden/neighbors.py; the first two thirds are training rows. */
public record GoldenNeighbors(DataMatrix training, DataMatrix others, List<double[]> values) {
    /** Places of the columns in {@link #values}. */
    public enum Column {
        LOF,
        MAX,
        MEAN,
        MEDIAN,
        RMS
    }

    /** Reads the values and the set. */
    public static GoldenNeighbors of(String set) {
        Table table = TestData.table(set);
        int cut = table.rows() * 2 / 3;
        return new GoldenNeighbors(matrix(table, 0, cut), matrix(table, cut, table.rows()), read(set));
    }

    /** The largest relative difference to the golden values of these columns, for training rows, then for others. */
    public double largestDifference(Column column, double[] trainingScores, double[] otherScores) {
        if (values.size() != trainingScores.length + otherScores.length) {
            throw new AssertionError(values.size() + " golden values");
        }
        double largest = 0;
        for (int i = 0; i < values.size(); i++) {
            double expected = values.get(i)[column.ordinal()];
            double got = i < trainingScores.length ? trainingScores[i] : otherScores[i - trainingScores.length];
            largest = Math.max(largest, Math.abs(got - expected) / expected);
        }
        return largest;
    }

    private static DataMatrix matrix(Table table, int from, int to) {
        return Samples.matrix(to - from, table.columns(), (i, j) -> table.value(from + i, j));
    }

    private static List<double[]> read(String set) {
        String file = "/golden/neighbors-" + set + ".csv";
        try (InputStream in = GoldenNeighbors.class.getResourceAsStream(file)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(2)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
