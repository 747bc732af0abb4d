package farpoint.cli;

import farpoint.Explanations;
import farpoint.Training;
import farpoint.contamination.OutlierShare;
import farpoint.report.OutlierLabels;
import farpoint.report.ReportBuilder;
import farpoint.report.ReportInput;
import farpoint.report.RowTexts;
import farpoint.stream.DataStreams;
import farpoint.stream.WholeTable;
import farpoint.threshold.Threshold;
import java.util.List;
import java.util.Optional;

/** Makes a report of a ranking. */
final class RankingReport {
    /** A column of more different values has no two kinds of rows. */
    private static final int MOST_CLASSES = 20;

    private final RankingSettings settings;
    private final WholeTable data;

    RankingReport(RankingSettings settings, WholeTable data) {
        this.settings = settings;
        this.data = data;
    }

    /**
     * The report.
     *
     * @param threshold of these rows
     * @param why explains the first rows
     * @param share of outliers, if it was asked for
     */
    ReportInput of(Training training, Threshold threshold, Explanations why, Optional<OutlierShare> share) {
        ReportBuilder report = ReportInput.of(data.table(), training.scores())
                .source(settings.in().equals(DataStreams.STANDARD) ? "standard input" : settings.in())
                .command(settings.command())
                .trained(training.detector())
                .texts(RowTexts.of(
                        data.fields(), training.detector().preprocessing().leftOut(), (row, column) -> data.row(row)
                                .get(column)))
                .threshold(threshold)
                .why(why)
                .notes(data.notes());
        labels().ifPresent(report::labels);
        training.members().ifPresent(report::members);
        training.diagnostics().ifPresent(report::diagnostics);
        share.ifPresent(s -> report.notes(List.of(s.sentence())));
        return report.build();
    }

    /** The first column that was not to be looked at, as is usual for labels, if its values say what means outliers. */
    private Optional<OutlierLabels> labels() {
        return settings.ignored().stream()
                .map(name -> OutlierLabels.of("the column '" + name + "'", data.classes(name, MOST_CLASSES)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
