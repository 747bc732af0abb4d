package farpoint.weka;

import farpoint.audit.AuditReport;
import farpoint.audit.Finding;
import farpoint.audit.finding.MarkedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an audit says of rows. */
public final class RowNotes {
    private static final String BETWEEN = "; ";

    private final Map<Integer, Integer> findings = new HashMap<>();
    private final Map<Integer, List<String>> notes = new HashMap<>();

    /** The notes of a report. */
    public RowNotes(AuditReport report) {
        report.findings().forEach(this::add);
    }

    private void add(Finding finding) {
        List<MarkedRow> rows = finding.seen().rows();
        Set<Integer> named = rows.stream().map(MarkedRow::row).collect(Collectors.toSet());
        named.forEach(row -> findings.merge(row, 1, Integer::sum));
        for (MarkedRow row : rows) {
            String title = finding.seen().question().title().toLowerCase(Locale.ROOT);
            notes.computeIfAbsent(row.row(), r -> new ArrayList<>())
                    .add(row.note().isEmpty() ? title : row.note());
        }
    }

    /** How many findings name a row, which is counted from 0. */
    public int findings(int row) {
        return findings.getOrDefault(row, 0);
    }

    /** Why they name it, such as "equal to row 3; labelled b, like rows of a"; empty if none does. */
    public String text(int row) {
        return String.join(BETWEEN, notes.getOrDefault(row, List.of()));
    }
}
