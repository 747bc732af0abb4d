package farpoint.testing;

import farpoint.data.Attribute;
import farpoint.data.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small tables of the kind that people have: columns of numbers are numeric, all others nominal, as hosts read them. */
public final class CaseTables {
    private CaseTables() {}

    /**
     * A table.
     *
     * @param name such as "orders"
     * @param leftOut names of columns that it is to lack
     */
    public static Table table(String name, String... leftOut) {
        List<List<String>> rows = lines(name).stream().map(CaseTables::fields).toList();
        List<String> names = rows.get(0);
        List<List<String>> data = rows.subList(1, rows.size());
        Table.Builder table = Table.builder(data.size());
        for (int j = 0; j < names.size(); j++) {
            int column = j;
            if (!List.of(leftOut).contains(names.get(j))) {
                add(
                        table,
                        names.get(j),
                        data.stream().map(row -> row.get(column)).toList());
            }
        }
        return table.build();
    }

    /** The lines of the file of a table. */
    public static List<String> lines(String name) {
        try (InputStream in = CaseTables.class.getResourceAsStream("/farpoint/cases/" + name + ".csv")) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Table.Builder table, String name, List<String> values) {
        if (values.stream().allMatch(v -> v.isEmpty() || v.matches("-?[0-9.]+"))) {
            table.addNumeric(
                    name,
                    values.stream()
                            .mapToDouble(v -> v.isEmpty() ? Double.NaN : Double.parseDouble(v))
                            .toArray());
        } else {
            List<String> categories = values.stream().distinct().toList();
            double[] column = values.stream().mapToDouble(categories::indexOf).toArray();
            table.add(Attribute.nominal(name, categories), column);
        }
    }

    /** The fields of a line, of which some stand in double quotes. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
