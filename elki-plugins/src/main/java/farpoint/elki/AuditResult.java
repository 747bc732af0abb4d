package farpoint.elki;

import elki.result.textwriter.TextWriteable;
import elki.result.textwriter.TextWriterStream;
import farpoint.audit.AuditReport;
import farpoint.report.AuditPage;
import farpoint.report.AuditText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an audit has found, as a result that ELKI writes out.
 *
 * @param report what it is
 * @param attributes how many the data has
 * @param notes on how it was looked at, a sentence each
 */
record AuditResult(AuditReport report, int attributes, List<String> notes) implements TextWriteable {
    static final String NAME = "audit";

    /** What is on a page. */
    static AuditResult of(AuditPage page) {
        return new AuditResult(page.found(), page.table().columns(), page.notes());
    }

    @Override
    public void writeToText(TextWriterStream out, String label) {
        toString().lines().forEach(out::commentPrintLn);
        out.flush();
    }

    @Override
    public String toString() {
        return AuditText.of(report, attributes)
                + notes.stream().map(note -> "\n" + note).collect(Collectors.joining()) + "\n";
    }
}
