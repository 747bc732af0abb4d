package farpoint.cli;

import farpoint.audit.AuditReport;
import farpoint.audit.Finding;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.files.AtomicFile;
import farpoint.run.InvalidInputException;
import farpoint.stream.CsvLines;
import farpoint.stream.WholeTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The rows that findings name, as CSV: a line for each row and finding.
 *
 * @param found the findings
 * @param data the file
 */
record AuditRows(AuditReport found, WholeTable data) {
    private static final List<String> COLUMNS = List.of("row", "question", "note");

    /** Lines that are in memory together. */
    private static final int CHUNK = 10_000;

    /**
     * Writes the file. It is moved into place when it is complete.
     *
     * @throws InvalidInputException if it cannot be written
     */
    void write(Path file) throws IOException {
        AtomicFile.write(file, this::write);
    }

    /** Writes all lines; rows are numbered from 1. */
    void write(OutputStream out) throws IOException {
        CsvLines head = new CsvLines();
        COLUMNS.forEach(head::field);
        data.fields().forEach(head::field);
        head.end();
        head.writeTo(out);
        for (Finding finding : found.findings()) {
            Observation seen = finding.seen();
            for (int from = 0; from < seen.rows().size(); from += CHUNK) {
                int to = Math.min(from + CHUNK, seen.rows().size());
                lines(seen.question().title(), seen.rows().subList(from, to)).writeTo(out);
            }
        }
    }

    private CsvLines lines(String question, List<MarkedRow> rows) {
        CsvLines lines = new CsvLines();
        for (MarkedRow row : rows) {
            lines.field(String.valueOf(row.row() + 1));
            lines.field(question);
            lines.field(row.note());
            data.write(row.row(), lines);
            lines.end();
        }
        return lines;
    }
}
