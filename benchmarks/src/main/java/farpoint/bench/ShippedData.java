package farpoint.bench;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
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
        Table all = Tables.arff(ShippedData.class.getResourceAsStream("/farpoint/data/" + set + ".arff"));
        int last = all.columns() - 1;
        Table.Builder table = Table.builder(all.rows());
        for (int j = 0; j < last; j++) {
            table.add(all.attribute(j), all.column(j));
        }
        int[] classes = Arrays.stream(all.column(last)).mapToInt(c -> (int) c).toArray();
        return table.classes(new RowClasses(List.of("normal", "outlier"), classes))
                .build();
    }
}
