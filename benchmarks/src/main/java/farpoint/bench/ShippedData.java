package farpoint.bench;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the shipped sets: numeric attributes and a last attribute {normal, outlier}. */
final class ShippedData {
    static final List<String> ALL = List.of(
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

    private ShippedData() {}

    static Table table(String set) {
        if (!ALL.contains(set)) {
            throw new InvalidInputException("There is no set '%s'. Sets: %s.", set, String.join(", ", ALL));
        }
        List<String> names = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = ShippedData.class.getResourceAsStream("/farpoint/data/" + set + ".arff");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("@attribute")) {
                    names.add(line.split("\\s+")[1]);
                } else if (!line.isBlank() && !line.startsWith("@") && !line.startsWith("%")) {
                    rows.add(line.split(","));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int last = names.size() - 1;
        Table.Builder table = Table.builder(rows.size());
        for (int j = 0; j < last; j++) {
            int column = j;
            table.addNumeric(
                    names.get(j),
                    rows.stream().mapToDouble(r -> number(r[column])).toArray());
        }
        int[] classes =
                rows.stream().mapToInt(r -> r[last].equals("outlier") ? 1 : 0).toArray();
        return table.classes(new RowClasses(List.of("normal", "outlier"), classes))
                .build();
    }

    private static double number(String text) {
        return text.equals("?") ? Double.NaN : Double.parseDouble(text);
    }
}
