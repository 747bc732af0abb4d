package farpoint.report;

import farpoint.Explanations;
import farpoint.audit.AuditReport;
import farpoint.data.LeftOut;
import farpoint.data.Table;
import farpoint.detector.MemberScores;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.run.InvalidInputException;
import farpoint.threshold.Threshold;
import java.util.List;
import java.util.Optional;

/**
 * What a report tells of. Only the table and the scores must be there; a section of which nothing is known is left out. Made by
 * {@link #of(Table, double[])}.
 *
 * @param origin what was done
 * @param table the rows as detectors take them
 * @param texts the same rows as the user knows them
 * @param scores one a row, higher is more outlying; NaN where there is none
 * @param threshold for flags, probabilities and their confidence
 * @param why why rows have their scores
 * @param labels which rows are outliers in truth
 * @param members what the members of an ensemble say of the rows
 * @param diagnostics what the training of a network tells; of the rows only if it has learnt from just these
 * @param audit whether the rows are in order
 * @param leftOut which attributes were not looked at
 * @param notes what the user should know, in sentences
 * @param warnings what makes the scores doubtful, in sentences
 */
public record ReportInput(
        Origin origin,
        Table table,
        RowTexts texts,
        double[] scores,
        Optional<Threshold> threshold,
        List<Explanations> why,
        Optional<OutlierLabels> labels,
        Optional<MemberScores> members,
        Optional<TrainingDiagnostics> diagnostics,
        Optional<AuditReport> audit,
        List<LeftOut> leftOut,
        List<String> notes,
        List<String> warnings) {
    /**
     * Checks the sizes.
     *
     * @throws InvalidInputException if there are no rows, or something is there for other rows than the table's
     */
    public ReportInput {
        why = List.copyOf(why);
        leftOut = List.copyOf(leftOut);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
        int rows = table.rows();
        if (rows == 0) {
            throw new InvalidInputException("The data has no rows, and a report needs one.");
        }
        require(scores.length, rows, "scores");
        members.ifPresent(said -> require(said.scores().length, rows, "scores of members"));
        labels.ifPresent(l -> l.requireRows(rows));
        audit.ifPresent(found -> require(found.rows(), rows, "findings"));
    }

    private static void require(int found, int rows, String what) {
        if (found != rows) {
            throw new InvalidInputException("There are %s for %d rows, the table has %d.", what, found, rows);
        }
    }

    /**
     * Starts a report.
     *
     * @param table the rows as detectors take them, at least one
     * @param scores one a row, higher is more outlying; infinite ones are shown as such, and NaN is no score
     */
    public static ReportBuilder of(Table table, double[] scores) {
        return new ReportBuilder(table, scores);
    }
}
