package farpoint.elki;

import farpoint.data.RowClasses;
import farpoint.elki.input.LabelColumns;
import farpoint.report.OutlierLabels;
import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The labels that an audit looks at.
 *
 * @param column the name of their column
 * @param classes one a row
 * @param outlier which of them means outliers, if one does
 */
record AuditLabels(String column, RowClasses classes, Optional<String> outlier) {
    /** A column of more different texts is not taken for labels unless the user says so. */
    private static final int MOST_CLASSES = 20;

    /**
     * The column that the user names or, without a name, one with two labels or more that are each of two rows on average: the
     * first whose words say which rows are outliers or, if none do, the first.
     *
     * @param outliers what the label of outliers matches; empty to go by the words of the labels
     * @return empty if there is no such column
     * @throws InvalidInputException if what the user asks for is not there
     */
    static Optional<AuditLabels> of(LabelColumns columns, Optional<String> name, Optional<Pattern> outliers) {
        Optional<Integer> column = name.isPresent() ? Optional.of(named(columns, name.get())) : likely(columns);
        if (column.isEmpty() && outliers.isPresent()) {
            throw new InvalidInputException(
                    "The data has no labels for the option -%s to look at.", AuditRun.OUTLIERS.getName());
        }
        return column.map(c ->
                of(columns.names().get(c), columns.classes(c, Integer.MAX_VALUE).orElseThrow(), outliers));
    }

    private static Optional<Integer> likely(LabelColumns columns) {
        List<Integer> all = IntStream.range(0, columns.names().size())
                .filter(c -> areLabels(columns, c))
                .boxed()
                .toList();
        return all.stream()
                .filter(c -> columns.classes(c, MOST_CLASSES)
                        .flatMap(OutlierLabels::labelByName)
                        .isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static int named(LabelColumns columns, String name) {
        int column = columns.names().indexOf(name);
        if (column < 0) {
            throw new InvalidInputException(
                    "There is no column of labels '%s' for the option -%s; there %s.",
                    name,
                    AuditRun.LABELS.getName(),
                    columns.names().isEmpty() ? "is none" : "are these: " + String.join(", ", columns.names()));
        }
        return column;
    }

    private static boolean areLabels(LabelColumns columns, int column) {
        return columns.classes(column, MOST_CLASSES)
                .filter(classes ->
                        classes.names().size() > 1 && 2 * classes.names().size() <= classes.ids().length)
                .isPresent();
    }

    private static AuditLabels of(String column, RowClasses classes, Optional<Pattern> outliers) {
        return new AuditLabels(
                column,
                classes,
                outliers.isPresent()
                        ? Optional.of(matching(classes.names(), outliers.get()))
                        : OutlierLabels.labelByName(classes));
    }

    private static String matching(List<String> labels, Pattern pattern) {
        List<String> matching =
                labels.stream().filter(l -> pattern.matcher(l).find()).toList();
        if (matching.size() != 1) {
            throw new InvalidInputException(
                    "The option -%s must match one of the labels; '%s' matches %s.",
                    AuditRun.OUTLIERS.getName(),
                    pattern,
                    matching.isEmpty() ? "none" : "these: " + String.join(", ", matching));
        }
        return matching.get(0);
    }
}
