package farpoint.report;

import farpoint.Explanations;
import farpoint.Provenance;
import farpoint.TrainedDetector;
import farpoint.audit.AuditReport;
import farpoint.data.LeftOut;
import farpoint.data.Table;
import farpoint.detector.MemberScores;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.threshold.ScoreTies;
import farpoint.threshold.Threshold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what a report tells of, see {@link ReportInput}. */
public final class ReportBuilder {
    private final Table table;
    private final double[] scores;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<Explanations> why = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private String source = "";
    private String detector = "";
    private String command = "";
    private RowTexts texts;
    private Threshold threshold;
    private OutlierLabels labels;
    private MemberScores members;
    private TrainingDiagnostics diagnostics;
    private AuditReport audit;
    private List<LeftOut> leftOut = List.of();

    ReportBuilder(Table table, double[] scores) {
        this.table = table;
        this.scores = scores;
        this.texts = RowTexts.of(table);
    }

    /** The name of the data, such as that of its file. */
    public ReportBuilder source(String name) {
        source = name;
        return this;
    }

    /** What does it again, in the words of the host. */
    public ReportBuilder command(String words) {
        command = words;
        return this;
    }

    /** The name of what has scored the rows, where there is no {@link #trained trained detector} to tell it. */
    public ReportBuilder detector(String name) {
        detector = name;
        return this;
    }

    /** What a trained detector tells of itself: its name, parameters and origin, what it has left out, and its doubts. */
    public ReportBuilder trained(TrainedDetector trained) {
        Provenance origin = trained.provenance();
        detector = origin.detector();
        parameters.putAll(origin.parameters());
        facts.put(
                Texts.TRAINED_ON,
                Numbers.count(origin.rows(), "row") + ", " + Numbers.count(origin.attributes(), "attribute"));
        trained.summary().forEach((label, value) -> facts.put(label, String.valueOf(value)));
        if (!origin.engine().isEmpty()) {
            facts.put(Texts.ENGINE, origin.engine());
        }
        facts.put(Texts.WRITTEN_BY, "Farpoint " + origin.version() + ", Java " + origin.java());
        leftOut = trained.preprocessing().leftOut();
        notes.addAll(trained.notes());
        List<String> constant = trained.preprocessing().droppedAttributes();
        if (!constant.isEmpty()) {
            notes.add(Texts.CONSTANT + String.join(", ", constant) + ".");
        }
        warnings.addAll(trained.warnings());
        return this;
    }

    /** The rows as the user knows them; without that, as the table has them. */
    public ReportBuilder texts(RowTexts rows) {
        texts = rows;
        return this;
    }

    /** The threshold of these rows, see {@link Threshold#forRows}. */
    public ReportBuilder threshold(Threshold ofRows) {
        threshold = ofRows;
        return this;
    }

    /** Why some rows have their scores. */
    public ReportBuilder why(Explanations some) {
        why.add(some);
        return this;
    }

    /** Which rows are outliers in truth. */
    public ReportBuilder labels(OutlierLabels truth) {
        labels = truth;
        return this;
    }

    /** What the members of an ensemble say of the rows. */
    public ReportBuilder members(MemberScores said) {
        members = said;
        return this;
    }

    /** What training tells; of the rows only if it has learnt from just these. */
    public ReportBuilder diagnostics(TrainingDiagnostics ofTraining) {
        diagnostics = ofTraining;
        return this;
    }

    /** Whether the rows are in order. */
    public ReportBuilder audit(AuditReport found) {
        audit = found;
        return this;
    }

    /** Something that the user should know. */
    public ReportBuilder notes(Collection<String> sentences) {
        notes.addAll(sentences);
        return this;
    }

    /** Something that makes the scores doubtful. */
    public ReportBuilder warnings(Collection<String> sentences) {
        warnings.addAll(sentences);
        return this;
    }

    /**
     * All that was collected.
     *
     * @throws farpoint.run.InvalidInputException if there are no rows, or something is there for other rows than the table's
     */
    public ReportInput build() {
        ScoreTies.warning(scores).ifPresent(warnings::add);
        return new ReportInput(
                new Origin(source, detector, command, parameters, facts),
                table,
                texts,
                scores,
                Optional.ofNullable(threshold),
                why,
                Optional.ofNullable(labels),
                Optional.ofNullable(members),
                Optional.ofNullable(diagnostics),
                Optional.ofNullable(audit),
                leftOut,
                List.copyOf(notes),
                List.copyOf(warnings));
    }
}
