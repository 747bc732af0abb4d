package farpoint.elki;

import farpoint.data.RowClasses;
import farpoint.elki.input.LabelColumns;
import farpoint.report.OutlierLabels;
import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which rows are outliers by ELKI's labels. */
final class ReportLabels {
    /** A column of more different texts has no two kinds of rows. */
    private static final int MOST_CLASSES = 20;

    private ReportLabels() {}

    /**
     * By a pattern of the user's or, without one, by the first column of labels whose words say it.
     *
     * @throws InvalidInputException if there is a pattern, and it does not match some of the labels and not others
     */
    static Optional<OutlierLabels> of(LabelColumns columns, Optional<Pattern> pattern) {
        if (pattern.isPresent()) {
            return Optional.of(matching(columns, pattern.get()));
        }
        return IntStream.range(0, columns.names().size())
                .mapToObj(c -> columns.classes(c, MOST_CLASSES)
                        .flatMap(classes -> OutlierLabels.of(
                                "the column '" + columns.names().get(c) + "'", classes)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static OutlierLabels matching(LabelColumns columns, Pattern pattern) {
        int rows = columns.texts().isEmpty() ? 0 : columns.texts().get(0).size();
        int[] ids = IntStream.range(0, rows)
                .map(row -> columns.texts().stream().anyMatch(texts -> pattern.matcher(texts.get(row))
                                .find())
                        ? 1
                        : 0)
                .toArray();
        String shown = String.valueOf(pattern);
        RowClasses classes = new RowClasses(List.of("", shown), ids);
        return OutlierLabels.of(
                        "the labels",
                        classes,
                        shown,
                        "as the option -" + OutlierReport.Par.OUTLIERS.getName() + " says")
                .orElseThrow(() -> new InvalidInputException(
                        "The option -%s must match the labels of some rows and not of others; '%s' matches %s.",
                        OutlierReport.Par.OUTLIERS.getName(),
                        shown,
                        IntStream.of(ids).anyMatch(id -> id == 1) ? "all" : "none"));
    }
}
