package farpoint.report;

import farpoint.audit.AuditReport;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the findings of an audit say of the rows that the ranking shows. */
final class RowNotes {
    private final Map<Integer, List<String>> notes = new HashMap<>();

    /** Notes of the rows that a view shows. */
    RowNotes(View view) {
        IntStream.range(0, view.shown()).forEach(place -> notes.put(view.row(place), new ArrayList<>()));
        view.input().audit().ifPresent(this::add);
    }

    private void add(AuditReport found) {
        found.findings().forEach(finding -> finding.seen().rows().forEach(row -> add(finding.seen(), row)));
    }

    private void add(Observation seen, MarkedRow row) {
        if (isShown(row.row())) {
            String title = seen.question().title();
            notes.get(row.row()).add(title + (row.note().isEmpty() ? "" : ": " + row.note()) + ".");
        }
    }

    /** Whether the ranking shows a row. */
    boolean isShown(int row) {
        return notes.containsKey(row);
    }

    /** What is said of a row that the ranking shows, a sentence each. */
    List<String> of(int row) {
        return notes.get(row);
    }
}
