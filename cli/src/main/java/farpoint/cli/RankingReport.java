package farpoint.cli;

import farpoint.Explanations;
import farpoint.Training;
import farpoint.audit.Audit;
import farpoint.audit.AuditParameters;
import farpoint.audit.AuditReport;
import farpoint.audit.finding.AuditTask;
import farpoint.contamination.OutlierShare;
import farpoint.report.OutlierLabels;
import farpoint.report.ReportBuilder;
import farpoint.report.ReportInput;
import farpoint.report.RowTexts;
import farpoint.run.ComputeContext;
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
     * @param context threads, engine and progress
     */
    ReportInput of(
            Training training,
            Threshold threshold,
            Explanations why,
            Optional<OutlierShare> share,
            ComputeContext context) {
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
        Optional<AuditLabels> labels = labels();
        labels.flatMap(l -> OutlierLabels.of("the column '" + l.column() + "'", l.classes()))
                .ifPresent(report::labels);
        training.members().ifPresent(report::members);
        training.diagnostics().ifPresent(report::diagnostics);
        if (settings.values().get(RankingSettings.AUDIT)) {
            report.audit(audit(labels, context));
        }
        share.ifPresent(s -> report.notes(List.of(s.sentence())));
        return report.build();
    }

    /** Whether the rows are in order, as the command audit says it by its defaults and of the same labels. */
    private AuditReport audit(Optional<AuditLabels> labels, ComputeContext context) {
        int seed = AuditParameters.SEED.defaultValue();
        AuditTask task = AuditTask.of(data.table(), seed, AuditParameters.MOST_ROWS.defaultValue())
                .withTexts(data::text);
        AuditTask labelled = labels.map(l -> l.addTo(task, Optional.empty())).orElse(task);
        return Audit.of(labelled, AuditParameters.RATE.defaultValue(), context);
    }

    /** The first column that was not to be looked at, as is usual for labels, if its values say what means outliers. */
    private Optional<AuditLabels> labels() {
        return settings.ignored().stream()
                .map(name -> new AuditLabels(name, data.classes(name, MOST_CLASSES)))
                .filter(labels -> OutlierLabels.labelByName(labels.classes()).isPresent())
                .findFirst();
    }
}
