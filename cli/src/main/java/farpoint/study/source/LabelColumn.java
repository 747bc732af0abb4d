package farpoint.study.source;

import farpoint.data.RowClasses;
import farpoint.report.OutlierLabels;
import farpoint.run.InvalidInputException;
import farpoint.stream.LabelLook;
import farpoint.stream.WholeTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which column says what rows are outliers, and what it says. It is never guessed: either the user names it, or there is one column
 * whose name and values say it.
 *
 * @param name of the column
 * @param classes its values
 * @param labels of the rows
 */
record LabelColumn(String name, RowClasses classes, OutlierLabels labels) {
    private static final int MOST_CLASSES = 20;
    private static final int LISTED = 10;

    /**
     * Finds the column.
     *
     * @param column what the user names, or nothing
     * @param outlier the value that means outliers, or nothing
     * @throws InvalidInputException if nothing says which column it is or which of its values means outliers
     */
    static LabelColumn of(WholeTable data, String column, String outlier) {
        if (!column.isEmpty()) {
            return named(data, column, outlier);
        }
        List<String> found = data.fields().stream()
                .distinct()
                .filter(LabelLook::isName)
                .filter(name -> !outlier.isEmpty()
                        || OutlierLabels.of(name, data.classes(name, MOST_CLASSES))
                                .isPresent())
                .toList();
        if (found.size() != 1) {
            throw new InvalidInputException(
                    "A study needs to know which rows are outliers, and %s; name the column by --class NAME and, where its values"
                            + " do not say it, the one that means outliers by --outlier VALUE. The columns are: %s.",
                    found.isEmpty()
                            ? "no column says so by its name and values"
                            : "several columns may say so (" + String.join(", ", found) + ")",
                    listed(data.fields()));
        }
        return named(data, found.get(0), outlier);
    }

    private static LabelColumn named(WholeTable data, String column, String outlier) {
        if (!data.fields().contains(column)) {
            throw new InvalidInputException(
                    "There is no column '%s'. The data has: %s.", column, listed(data.fields()));
        }
        String where = "the column '" + column + "'";
        RowClasses classes = data.classes(column, Integer.MAX_VALUE);
        if (!outlier.isEmpty()) {
            return new LabelColumn(
                    column,
                    classes,
                    OutlierLabels.of(where, classes, outlier, "as --outlier says")
                            .orElseThrow(() -> new InvalidInputException(
                                    "In the column '%s' no row, or every row, has the value '%s'. Its values are: %s.",
                                    column, outlier, values(classes))));
        }
        return new LabelColumn(
                column,
                classes,
                OutlierLabels.of(where, classes)
                        .orElseThrow(() -> new InvalidInputException(
                                "The values of the column '%s' do not say which of them means outliers; say it by --outlier VALUE."
                                        + " Its values are: %s.",
                                column, values(classes))));
    }

    /** The value that means outliers, however that is known. */
    String outlier() {
        int row = IntStream.range(0, labels.outlier().length)
                .filter(i -> labels.outlier()[i])
                .findFirst()
                .orElseThrow();
        return classes.names().get(classes.ids()[row]);
    }

    private static String values(RowClasses classes) {
        return listed(IntStream.range(0, classes.names().size())
                .mapToObj(i -> classes.names().get(i) + " ("
                        + Arrays.stream(classes.ids()).filter(id -> id == i).count() + " rows)")
                .toList());
    }

    private static String listed(List<String> names) {
        return names.stream().limit(LISTED).collect(Collectors.joining(", "))
                + (names.size() > LISTED ? " and " + (names.size() - LISTED) + " more" : "");
    }
}
