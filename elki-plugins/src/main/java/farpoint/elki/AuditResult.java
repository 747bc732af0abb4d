package farpoint.elki;

import elki.result.textwriter.TextWriteable;
import elki.result.textwriter.TextWriterStream;
import farpoint.audit.AuditReport;
import farpoint.report.AuditText;

/**
 * What an audit has found, as a result that ELKI writes out.
 *
 * @param report what it is
 */
record AuditResult(AuditReport report) implements TextWriteable {
    static final String NAME = "audit";

    @Override
    public void writeToText(TextWriterStream out, String label) {
        toString().lines().forEach(out::commentPrintLn);
        out.flush();
    }

    @Override
    public String toString() {
        return AuditText.of(report);
    }
}
