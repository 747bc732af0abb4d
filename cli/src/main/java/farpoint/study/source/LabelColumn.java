package farpoint.study.source;

import farpoint.data.ClassWord;
import farpoint.data.RowClasses;
import farpoint.report.OutlierLabels;
import farpoint.run.InvalidInputException;
import farpoint.stream.LabelLook;
import farpoint.stream.WholeTable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which column says what rows are outliers, and what it says. It is never guessed: either the user names it, or there is one column
 * whose name and values say it, of all rows.
 *
 * @param name of the column
 * @param classes its values
 * @param labels of the rows
 */
record LabelColumn(String name, RowClasses classes, OutlierLabels labels) {
    private static final int MOST_CLASSES = 20;

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
                    ClassCounts.listed(data.fields()));
        }
        return named(data, found.get(0), outlier);
    }

    private static LabelColumn named(WholeTable data, String column, String outlier) {
        if (!data.fields().contains(column)) {
            throw new InvalidInputException(
                    "There is no column '%s'. The data has: %s.", column, ClassCounts.listed(data.fields()));
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
                                    column, outlier, ClassCounts.of(classes).text())));
        }
        OutlierLabels labels = OutlierLabels.of(where, classes)
                .orElseThrow(() -> new InvalidInputException(
                        "The values of the column '%s' do not say which of them means outliers; say it by --outlier VALUE."
                                + " Its values are: %s.",
                        column, ClassCounts.of(classes).text()));
        LabelColumn found = new LabelColumn(column, classes, labels);
        found.requireOthersNormal();
        return found;
    }

    /** One word for outliers says nothing of several others, such as kinds of attacks beside "attack". */
    private void requireOthersNormal() {
        ClassCounts others = others();
        boolean normal = others.counts().keySet().stream().allMatch(value -> ClassWord.of(value)
                .filter(word -> word.sure() && !word.outlier())
                .isPresent());
        if (others.counts().size() > 1 && !normal) {
            throw new InvalidInputException(
                    "In the column '%s' the value '%s' means outliers, but not all of the others say that they are normal: %s. If"
                            + " they are, say so by --outlier %2$s; else by another value.",
                    name, outlier(), others.text());
        }
    }

    /** The value of outliers. */
    ClassCounts outliers() {
        return ClassCounts.of(classes).only(outlier());
    }

    /** The values of normal rows. */
    ClassCounts others() {
        return ClassCounts.of(classes).without(outlier());
    }

    /** The value that means outliers, however that is known. */
    String outlier() {
        int row = IntStream.range(0, labels.outlier().length)
                .filter(i -> labels.outlier()[i])
                .findFirst()
                .orElseThrow();
        return classes.names().get(classes.ids()[row]);
    }
}
