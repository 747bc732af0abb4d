package farpoint.elki;

import elki.data.NumberVector;
import elki.database.Database;
import elki.database.ids.DBIDIter;
import elki.database.ids.DBIDUtil;
import elki.database.ids.SetDBIDs;
import elki.database.relation.DoubleRelation;
import elki.database.relation.Relation;
import elki.result.Metadata;
import elki.result.ResultUtil;
import elki.result.outlier.InvertedOutlierScoreMeta;
import elki.result.outlier.OutlierResult;
import farpoint.Detectors;
import farpoint.Explanations;
import farpoint.RunParameters;
import farpoint.data.Table;
import farpoint.elki.input.ColumnNames;
import farpoint.elki.input.DataFile;
import farpoint.elki.input.DetectorInput;
import farpoint.elki.input.LabelColumns;
import farpoint.elki.input.LabelPatterns;
import farpoint.elki.input.RelationTables;
import farpoint.elki.options.Options;
import farpoint.params.ClassUse;
import farpoint.params.ParameterValues;
import farpoint.report.ReportBuilder;
import farpoint.report.ReportInput;
import farpoint.run.InvalidInputException;
import farpoint.threshold.Threshold;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a report of outlier scores comes from.
 *
 * @param database the database
 * @param file where its rows come from, if that is known
 * @param outliers what labels of outliers match; empty to go by their words
 * @param command what does the same again; empty if it is not known
 */
record ReportSource(Database database, Optional<DataFile> file, Optional<Pattern> outliers, String command) {
    private static final String REVERSED =
            "The algorithm gives low scores to outliers; here they have the other sign, so that higher is more outlying.";

    private static final String REASONS =
            "The option -%s.explain says for how many rows the detector is to give reasons; it was not given.";

    private static final String OWN_THRESHOLD = "The algorithm has no threshold; that of the rule automatic is taken.";

    /** The report of some scores. */
    ReportInput of(OutlierResult result) {
        Optional<ScoredData> own = own(result);
        DetectorInput input = own.map(ScoredData::input)
                .orElseGet(() -> DetectorInput.of(database, ClassUse.IGNORED, LabelPatterns.NONE, file));
        Relation<? extends NumberVector> rows = input.vectors();
        // The MiniGUI tells the detector its file, and a result handler none.
        Optional<DataFile> from = input.file().or(() -> file);
        Table table = RelationTables.table(new DetectorInput(rows, Optional.empty(), from));
        boolean reversed = result.getOutlierMeta() instanceof InvertedOutlierScoreMeta;
        double[] scores = scores(rows, result.getScores(), reversed);
        LabelColumns labels = LabelColumns.of(database, rows, ColumnNames.texts(rows, from));
        ReportBuilder report = ReportInput.of(table, scores)
                .source(from.map(f -> f.path().getFileName().toString()).orElse(""))
                .command(command)
                .texts(LabelledRows.texts(table, labels));
        ReportLabels.of(labels, outliers).ifPresent(report::labels);
        ResultUtil.filterResults(database, AuditResult.class).forEach(audit -> report.audit(audit.report()));
        if (reversed) {
            report.notes(List.of(REVERSED));
        }
        own.ifPresentOrElse(
                data -> describe(report, data, scores),
                () -> describe(report, Metadata.of(result.getScores()).getLongName(), scores));
        return report.build();
    }

    private static Optional<ScoredData> own(OutlierResult result) {
        for (var child = Metadata.hierarchyOf(result).iterChildren(); child.valid(); child.advance()) {
            if (child.get() instanceof ScoredData data) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    private static double[] scores(Relation<?> rows, DoubleRelation scores, boolean reversed) {
        SetDBIDs scored = DBIDUtil.ensureSet(scores.getDBIDs());
        double[] values = new double[rows.size()];
        int row = 0;
        for (DBIDIter id = rows.iterDBIDs(); id.valid(); id.advance()) {
            double score = scored.contains(id) ? scores.doubleValue(id) : Double.NaN;
            values[row++] = reversed ? -score : score;
        }
        return values;
    }

    private static void describe(ReportBuilder report, ScoredData data, double[] scores) {
        DetectorRun run = data.run();
        report.trained(run.trained());
        Optional<Threshold> threshold = run.threshold().map(t -> t.forRows(scores));
        threshold
                .or(() -> data.areTraining() ? automatic(report, scores) : Optional.empty())
                .ifPresent(report::threshold);
        Explanations why = run.why();
        if (why.rows().length > 0) {
            report.why(why);
        } else {
            String detector = run.trained().provenance().detector();
            report.notes(List.of(REASONS.formatted(Options.prefix(Detectors.byName(detector)))));
        }
        run.more().share().ifPresent(share -> report.notes(List.of(share.sentence())));
        run.members().ifPresent(report::members);
        if (data.areTraining()) {
            run.diagnostics().ifPresent(report::diagnostics);
        }
    }

    private static void describe(ReportBuilder report, String algorithm, double[] scores) {
        report.detector(algorithm);
        automatic(report, scores).ifPresent(threshold -> {
            report.threshold(threshold);
            report.notes(List.of(OWN_THRESHOLD));
        });
    }

    private static Optional<Threshold> automatic(ReportBuilder report, double[] scores) {
        double[] finite = Arrays.stream(scores).filter(Double::isFinite).toArray();
        try {
            return finite.length == 0
                    ? Optional.empty()
                    : Optional.of(RunParameters.flagging(ParameterValues.defaultsOf(RunParameters.FLAGGING))
                            .threshold(finite));
        } catch (InvalidInputException e) {
            report.notes(List.of(e.getMessage()));
            return Optional.empty();
        }
    }
}
