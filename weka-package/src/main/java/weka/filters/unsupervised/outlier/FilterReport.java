package weka.filters.unsupervised.outlier;

import farpoint.Explanations;
import farpoint.data.Table;
import farpoint.detector.MemberScores;
import farpoint.report.Report;
import farpoint.report.ReportBuilder;
import farpoint.report.ReportInput;
import farpoint.report.RowTexts;
import farpoint.stats.Ranking;
import farpoint.weka.OutlierClass;
import farpoint.weka.ReportParts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import weka.core.Instances;

/**
 * Makes a report of the rows that the filter has scored.
 *
 * @param rows the rows with their scores
 * @param classes what the detector takes the class for, if it looks at it
 * @param share what is told of the share of outliers, if it was asked for
 * @param command what does the same again
 */
record FilterReport(ScoredRows rows, Optional<OutlierClass> classes, Optional<String> share, String command) {
    /**
     * The report.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    ReportInput input() throws InterruptedException {
        Instances data = rows.data();
        Table table = rows.table().get();
        double[] scores = rows.scores();
        ReportBuilder report = ReportInput.of(table, scores)
                .source(data.relationName())
                .command(command)
                .threshold(rows.threshold());
        rows.model().describe(report, areTraining());
        report.texts(RowTexts.of(
                ReportParts.names(data),
                rows.model().leftOut(),
                (row, column) -> ReportParts.text(data.get(row), column)));
        int[] order = Ranking.order(scores);
        int[] first = Arrays.copyOf(order, Math.min(Report.EXPLAINED, order.length));
        for (Explanations why : rows.explanations(table, first)) {
            report.why(why);
        }
        ReportParts.labels(data, classes).ifPresent(report::labels);
        classes.ifPresent(c -> report.notes(List.of(c.meaning())));
        share.ifPresent(sentence -> report.notes(List.of(sentence)));
        Optional<MemberScores> said = members(table);
        said.ifPresent(report::members);
        return report.build();
    }

    private boolean areTraining() {
        return rows.trainedOn()
                .map(all -> IntStream.range(0, all.length).allMatch(i -> all[i]))
                .orElse(false);
    }

    private Optional<MemberScores> members(Table table) throws InterruptedException {
        if (rows.model().memberNames().isEmpty()) {
            return Optional.empty();
        }
        Optional<MemberScores> training = areTraining() ? rows.model().trainingMembers() : Optional.empty();
        return training.isPresent() ? training : Optional.of(rows.model().memberScores(table));
    }
}
