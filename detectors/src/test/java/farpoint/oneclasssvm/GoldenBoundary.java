package farpoint.oneclasssvm;

import farpoint.data.Table;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What scikit-learn gives, written by tools/golden/one_class_svm.py.
 *
 * @param training the training rows
 * @param all these and other rows
 * @param scores of all rows
 */
record GoldenBoundary(Table training, Table all, double nu, double gamma, double rho, int vectors, double[] scores) {
    private static final double[][] NEW_ROWS = {{0, 0, 0}, {3, 3, 3}, {-1, 2, 0.5}};

    static GoldenBoundary of(String set) {
        List<String> lines = lines(set);
        double[] facts = numbers(lines.get(1));
        int count = (int) facts[0];
        Table all = set.startsWith("waves") ? Samples.table(waves()) : TestData.table(set);
        return new GoldenBoundary(
                Samples.slice(all, 0, count),
                all,
                facts[1],
                facts[2],
                facts[3],
                (int) facts[4],
                lines.stream().skip(2).mapToDouble(Double::parseDouble).toArray());
    }

    /** The 40 training rows of the script's formula, then the new ones. */
    private static double[][] waves() {
        double[][] rows = new double[40 + NEW_ROWS.length][3];
        for (int k = 0; k < 40; k++) {
            for (int i = 0; i < 3; i++) {
                rows[k][i] = Math.sin(0.7 * k + 1.3 * i) + 0.3 * Math.cos(2.1 * k * (i + 1));
            }
        }
        System.arraycopy(NEW_ROWS, 0, rows, 40, NEW_ROWS.length);
        return rows;
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private static List<String> lines(String set) {
        try (InputStream in = GoldenBoundary.class.getResourceAsStream("/golden/ocsvm-" + set + ".csv")) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
