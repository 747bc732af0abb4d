package farpoint.testing;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shipped data sets: numeric attributes and a last attribute {normal, outlier}, which becomes the rows' classes. */
public final class TestData {
    /** All sets that the module test-data ships, by name. */
    public static final List<String> ALL = List.of(
            "breastw",
            "digits",
            "glass",
            "ionosphere",
            "letter",
            "pima",
            "satellite",
            "satimage-2",
            "segment",
            "shuttle",
            "unbalanced",
            "vowel",
            "wdbc");

    /** Those that have been read: some take longer to read than to score. */
    private static final Map<String, Table> READ = new ConcurrentHashMap<>();

    private TestData() {}

    /** A shipped set. */
    public static Table table(String name) {
        return READ.computeIfAbsent(name, TestData::read);
    }

    private static Table read(String name) {
        List<String> names = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : lines(name + ".arff")) {
            if (line.startsWith("@attribute")) {
                names.add(line.split("\\s+")[1]);
            } else if (!line.isBlank() && !line.startsWith("@") && !line.startsWith("%")) {
                rows.add(line.split(","));
            }
        }
        return table(names, rows);
    }

    /** For each row, whether it is an outlier. */
    public static boolean[] outliers(Table table) {
        int[] ids = table.classes().orElseThrow().ids();
        boolean[] outliers = new boolean[ids.length];
        for (int i = 0; i < ids.length; i++) {
            outliers[i] = ids[i] == 1;
        }
        return outliers;
    }

    /** The lines of a file of the module test-data. */
    public static List<String> lines(String file) {
        try (InputStream in = TestData.class.getResourceAsStream("/farpoint/data/" + file)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(List<String> names, List<String[]> rows) {
        Table.Builder table = Table.builder(rows.size());
        int last = names.size() - 1;
        for (int j = 0; j < last; j++) {
            double[] column = new double[rows.size()];
            for (int i = 0; i < column.length; i++) {
                String text = rows.get(i)[j];
                column[i] = text.equals("?") ? Double.NaN : Double.parseDouble(text);
            }
            table.addNumeric(names.get(j), column);
        }
        int[] classes =
                rows.stream().mapToInt(r -> r[last].equals("outlier") ? 1 : 0).toArray();
        return table.classes(new RowClasses(List.of("normal", "outlier"), classes))
                .build();
    }
}
