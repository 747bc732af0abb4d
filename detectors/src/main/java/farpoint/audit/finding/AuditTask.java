package farpoint.audit.finding;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import java.util.Optional;

/**
 * What is to be looked at.
 *
 * @param table the rows in file order, without labels among the attributes
 * @param texts cells as they stand in the file; {@link CellTexts#NONE} where there are none
 * @param labels the rows' labels, if there are some
 * @param outlierLabel which of the labels means outliers; empty if none does
 * @param learner what tells labels and files apart; empty for neighbours
 * @param other the rows of another file, to which this one is compared; empty for none
 * @param seed for what is drawn
 * @param mostRows of more rows so many are drawn where each is compared with each, at least 2
 */
public record AuditTask(
        Table table,
        CellTexts texts,
        Optional<RowClasses> labels,
        Optional<String> outlierLabel,
        Optional<Learner> learner,
        Optional<Table> other,
        long seed,
        int mostRows) {
    /** A task for a table alone. */
    public static AuditTask of(Table table, long seed, int mostRows) {
        return new AuditTask(
                table,
                CellTexts.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                seed,
                mostRows);
    }

    /** The same with cells as they stand in the file. */
    public AuditTask withTexts(CellTexts cells) {
        return new AuditTask(table, cells, labels, outlierLabel, learner, other, seed, mostRows);
    }

    /**
     * The same with labels.
     *
     * @param outlier which of them means outliers; empty if none does
     */
    public AuditTask withLabels(RowClasses classes, Optional<String> outlier) {
        return new AuditTask(table, texts, Optional.of(classes), outlier, learner, other, seed, mostRows);
    }

    /** The same with a classifier in place of neighbours. */
    public AuditTask withLearner(Learner classifier) {
        return new AuditTask(table, texts, labels, outlierLabel, Optional.of(classifier), other, seed, mostRows);
    }

    /** The same with the rows of another file, an earlier one for example. */
    public AuditTask withOther(Table rows) {
        return new AuditTask(table, texts, labels, outlierLabel, learner, Optional.of(rows), seed, mostRows);
    }
}
