package farpoint.study.source;

import farpoint.data.RowClasses;
import farpoint.report.Html;
import farpoint.report.Numbers;
import farpoint.report.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many rows have each value of a column.
 *
 * @param counts by value, of those that a row has, in the order of the column's values
 */
record ClassCounts(Map<String, Integer> counts) {
    private static final int LISTED = 10;

    static ClassCounts of(RowClasses classes) {
        int[] rows = new int[classes.names().size()];
        for (int id : classes.ids()) {
            if (id != RowClasses.MISSING) {
                rows[id]++;
            }
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] > 0) {
                counts.put(classes.names().get(i), rows[i]);
            }
        }
        return new ClassCounts(counts);
    }

    /** Those of all other values. */
    ClassCounts without(String value) {
        Map<String, Integer> others = new LinkedHashMap<>(counts);
        others.remove(value);
        return new ClassCounts(others);
    }

    /** That of one value. */
    ClassCounts only(String value) {
        return new ClassCounts(Map.of(value, counts.get(value)));
    }

    /** Such as "cargo (6 rows), tug (1 row)". */
    String text() {
        return text(entry -> name(entry.getKey()) + " (" + Numbers.count(entry.getValue(), "row") + ")");
    }

    /** Such as "'cargo' 6, 'tug' 1". */
    String quoted() {
        return text(entry -> "'" + name(entry.getKey()) + "' " + Numbers.count(entry.getValue()));
    }

    private static String name(String value) {
        return PlainText.shortened(PlainText.line(value), Html.NAME);
    }

    private String text(Function<Map.Entry<String, Integer>, String> one) {
        return listed(counts.entrySet().stream().map(one).toList());
    }

    /** The first of them, and how many more there are. */
    static String listed(List<String> texts) {
        return texts.stream().limit(LISTED).collect(Collectors.joining(", "))
                + (texts.size() > LISTED ? " and " + (texts.size() - LISTED) + " more" : "");
    }
}
