package farpoint.weka.tab.table;

import farpoint.weka.tab.result.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import weka.core.Attribute;
import weka.core.Instances;

/** Finds rows by what a person types: a row number, a number, or a part of a text, in upper or lower case. */
final class RowSearch {
    private RowSearch() {}

    /**
     * Whether a row of the data is found.
     *
     * @param columns where to look
     * @param typed what to look for; all rows are found by blanks
     */
    static IntPredicate of(Rows rows, List<RankingColumn> columns, String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return row -> true;
        }
        OptionalDouble number = number(text);
        List<IntPredicate> places = new ArrayList<>();
        number.ifPresent(n -> places.add(row -> row + 1 == n));
        for (RankingColumn column : columns) {
            if (column.attribute() != RankingColumn.NONE) {
                place(rows.data(), column.attribute(), text, number, places);
            }
        }
        return row -> places.stream().anyMatch(place -> place.test(row));
    }

    private static void place(
            Instances data, int attribute, String text, OptionalDouble number, List<IntPredicate> places) {
        Attribute place = data.attribute(attribute);
        if (place.isNominal() || place.isString()) {
            boolean[] found = new boolean[place.numValues()];
            for (int i = 0; i < found.length; i++) {
                found[i] = place.value(i).toLowerCase(Locale.ROOT).contains(text);
            }
            places.add(row -> {
                double value = data.get(row).value(attribute);
                return !Double.isNaN(value) && found[(int) value];
            });
        } else if (place.isDate()) {
            places.add(row -> CellText.value(place, data.get(row).value(attribute))
                    .toLowerCase(Locale.ROOT)
                    .contains(text));
        } else if (number.isPresent()) {
            places.add(row -> data.get(row).value(attribute) == number.getAsDouble());
        }
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
