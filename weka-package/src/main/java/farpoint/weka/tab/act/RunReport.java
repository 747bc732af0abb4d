package farpoint.weka.tab.act;

import farpoint.report.Report;
import farpoint.report.ReportBuilder;
import farpoint.report.ReportInput;
import farpoint.report.RowTexts;
import farpoint.weka.ReportParts;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.result.Why;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import weka.core.Instances;

/** The report page of a run, with its cut as it is now. */
final class RunReport {
    private RunReport() {}

    /**
     * Writes the page, on a worker.
     *
     * @throws farpoint.run.InvalidInputException if the file is no place for it
     * @throws InterruptedException if the calling thread was interrupted
     */
    static void write(Snapshot run, Path file) throws Exception {
        Report.requireWritable(file);
        Report.write(file, input(run));
    }

    private static ReportInput input(Snapshot run) throws Exception {
        RunResult result = run.result();
        Rows rows = result.rows();
        Instances data = rows.data();
        ReportBuilder report = ReportInput.of(rows.table(), result.scores())
                .source(data.relationName())
                .command(result.command())
                .threshold(run.threshold())
                .texts(new RowTexts(
                        ReportParts.names(data),
                        names(rows, rows.beside()),
                        (row, column) -> ReportParts.text(data.get(row), column)))
                .why(Why.together(Reasons.ofFirst(run).values()));
        result.model().describe(report, result.isTraining());
        if (rows.beside().length > 0) {
            report.notes(List.of("Not looked at: " + String.join(", ", names(rows, rows.beside())) + "."));
        }
        rows.labels().ifPresent(report::labels);
        if (!result.model().memberNames().isEmpty()) {
            report.members(
                    result.isTraining() && result.model().trainingMembers().isPresent()
                            ? result.model().trainingMembers().get()
                            : result.model().memberScores(rows.table()));
        }
        return report.build();
    }

    private static List<String> names(Rows rows, int[] attributes) {
        return Arrays.stream(attributes)
                .mapToObj(a -> rows.data().attribute(a).name())
                .toList();
    }
}
