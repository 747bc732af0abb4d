package farpoint.report;

import farpoint.audit.AuditReport;
import farpoint.audit.Finding;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import java.util.List;
import java.util.function.Consumer;

/** What an audit has found, as parts of pages. */
final class FindingsHtml {
    /** Sentences are no longer than this. */
    private static final int SENTENCE = 2_000;

    private final Html html;

    FindingsHtml(Html html) {
        this.html = html;
    }

    /** What holds for all findings: what their chances are, and whether they are of a sample. */
    void rules(AuditReport found) {
        AuditText.sample(found).ifPresent(rule -> html.element("p", rule, "class", "rule"));
        AuditText.chances(found).ifPresent(rule -> html.element("p", rule, "class", "rule"));
    }

    /**
     * All findings, one below the other.
     *
     * @param rows writes the rows that a finding names, if it names some
     */
    void findings(List<Finding> findings, Consumer<Observation> rows) {
        findings.forEach(finding -> {
            Observation seen = finding.seen();
            html.element("h3", seen.question().title());
            sentence(seen.sentence());
            String measured = String.join(
                    seen.number().isEmpty() || seen.kind() != Kind.TEST ? "" : "; ",
                    seen.number(),
                    seen.kind() == Kind.TEST ? AuditText.chances(finding) : "");
            if (!measured.isEmpty()) {
                html.open("p", "class", "rule").sentence(measured).close();
            }
            if (!seen.action().isEmpty()) {
                sentence(Texts.TO_DO + seen.action());
            }
            if (!seen.rows().isEmpty()) {
                rows.accept(seen);
            }
        });
    }

    private void sentence(String text) {
        html.open("p").sentence(PlainText.shortened(text, SENTENCE)).close();
    }

    /** What is no finding, a line each. */
    void list(List<Observation> quiet) {
        html.open("ul");
        quiet.forEach(seen -> html.open("li")
                .sentence(PlainText.shortened(AuditText.sentence(seen), SENTENCE))
                .close());
        html.close();
    }
}
