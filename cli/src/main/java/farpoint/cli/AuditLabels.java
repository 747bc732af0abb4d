package farpoint.cli;

import farpoint.audit.finding.AuditTask;
import farpoint.data.RowClasses;
import farpoint.report.OutlierLabels;
import farpoint.run.InvalidInputException;
import farpoint.stream.WholeTable;
import java.util.Optional;

/**
 * The labels of a file that is audited.
 *
 * @param column the attribute that has them
 * @param classes one a row
 */
record AuditLabels(String column, RowClasses classes) {
    /** A column of more different values holds no labels. */
    private static final int MOST = 100;

    /**
     * The labels in a column.
     *
     * @throws InvalidInputException if it has more than {@value #MOST} different values, or none
     */
    static AuditLabels of(WholeTable data, String column) {
        RowClasses classes = data.classes(column, MOST);
        if (classes.ids().length < data.table().rows()) {
            throw new InvalidInputException(
                    "The attribute '%s' has more than %d different values, and labels have at most so many.",
                    column, MOST);
        }
        if (classes.names().isEmpty()) {
            throw new InvalidInputException("The attribute '%s' has no value, so that it holds no labels.", column);
        }
        return new AuditLabels(column, classes);
    }

    /**
     * The task with these labels.
     *
     * @param outlier which of them means outliers, if the user says it; else their names may
     * @throws InvalidInputException if no row has the label that the user names
     */
    AuditTask addTo(AuditTask task, Optional<String> outlier) {
        outlier.ifPresent(this::requireLabel);
        return task.withLabels(classes, outlier.or(() -> OutlierLabels.labelByName(classes)));
    }

    private void requireLabel(String outlier) {
        if (!classes.names().contains(outlier)) {
            throw new InvalidInputException(
                    "The attribute '%s' has no value '%s' that could mean outliers; it has: %s.",
                    column, outlier, String.join(", ", classes.names()));
        }
    }
}
