package farpoint.weka.tab.result;

import farpoint.audit.AuditReport;
import farpoint.weka.RowNotes;
import java.util.Optional;

/** What an audit of rows has found, once it was made. Used on the event thread. */
public final class RowFindings {
    private final Changes changes = new Changes();
    private AuditReport report;
    private RowNotes notes;

    RowFindings() {}

    /** Who is told when it is made. */
    public Changes changes() {
        return changes;
    }

    /** What was found; empty before. */
    public Optional<AuditReport> report() {
        return Optional.ofNullable(report);
    }

    /** Takes what was found. */
    public void set(AuditReport found) {
        report = found;
        notes = new RowNotes(found);
        changes.tell();
    }

    /** Why findings name a row, which is counted from 0; empty if none does, or nothing is known yet. */
    public String notes(int row) {
        return notes == null ? "" : notes.text(row);
    }
}
