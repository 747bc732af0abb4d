package farpoint.report;

import farpoint.audit.AuditReport;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import java.util.ArrayList;
import java.util.List;

/** Whether the ranked rows are in order. Rows that are named and shown in the ranking can be followed to there. */
final class AuditSection {
    private static final int MOST_ROWS = 10;

    private final Html html;
    private final View view;
    private final RowNotes notes;

    AuditSection(Html html, View view) {
        this.html = html;
        this.view = view;
        this.notes = new RowNotes(view);
    }

    void write(AuditReport found) {
        FindingsHtml parts = new FindingsHtml(html);
        String size = AuditText.size(found, view.input().table().columns());
        html.element("p", AuditText.summary(found, size) + ".");
        parts.rules(found);
        parts.findings(found.findings(), this::rows);
        List<Observation> others = new ArrayList<>(found.quiet());
        others.addAll(found.notLooked());
        if (!others.isEmpty()) {
            html.open("details").element("summary", Texts.NO_FINDINGS);
            parts.list(others);
            html.close();
        }
    }

    private void rows(Observation seen) {
        html.open("ul");
        seen.rows().stream().limit(MOST_ROWS).forEach(this::row);
        int more = seen.rows().size() - MOST_ROWS;
        if (more > 0) {
            html.element("li", Texts.MORE_ROWS.formatted(Numbers.count(more, "more row")));
        }
        html.close();
    }

    private void row(MarkedRow row) {
        String name = Texts.ROW + " " + (row.row() + 1);
        html.open("li");
        if (notes.isShown(row.row())) {
            html.element("a", name, "href", "#row-" + (row.row() + 1));
        } else {
            html.text(name);
        }
        html.text(row.note().isEmpty() ? "" : ": ").sentence(row.note()).close();
    }
}
