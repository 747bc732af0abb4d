package farpoint.report;

import farpoint.audit.AuditReport;
import farpoint.data.Table;
import farpoint.files.AtomicFile;
import farpoint.run.InvalidInputException;
import farpoint.run.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * An audit as an HTML page, in the style of the report: one file, which needs no network. The same input makes the same bytes.
 *
 * @param source the name of the data
 * @param found what was found
 * @param table the rows that were looked at
 * @param rows the same rows as the user knows them
 * @param notes how the data was understood, in sentences
 */
public record AuditPage(String source, AuditReport found, Table table, RowTexts rows, List<String> notes) {
    /** Copies the list. */
    public AuditPage {
        notes = List.copyOf(notes);
    }

    /**
     * Writes the page. It is moved into place when it is complete, and replaces an earlier page but no other file.
     *
     * @throws InvalidInputException if the file cannot be written, or is there and no page
     * @throws IOException if writing fails
     */
    public void write(Path file) throws IOException {
        Report.requireWritable(file);
        byte[] page = html().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(page));
    }

    /** The page. */
    public String html() {
        String title = Texts.AUDIT + ": " + PlainText.shortened(source, Html.NAME);
        return Page.of(title, Page.style(), "", html -> {
            html.open("header");
            html.open("h1").text(Texts.AUDIT + ": ").name(source).close();
            String size = AuditText.size(found, table.columns());
            html.element("p", AuditText.summary(found, size) + ".", "class", "lead");
            new FindingsHtml(html).rules(found);
            html.close();
            contents().write(html);
            html.element("p", Texts.WRITTEN_BY + " Farpoint " + Version.current() + ".");
        });
    }

    private Contents contents() {
        return new Contents()
                .addIf(!found.findings().isEmpty(), "findings", Texts.FINDINGS, html -> new FindingsHtml(html)
                        .findings(found.findings(), seen -> new NamedRows(html, rows).write(seen)))
                .addIf(!found.quiet().isEmpty(), "nothing-found", Texts.NOTHING_FOUND, html -> new FindingsHtml(html)
                        .list(found.quiet()))
                .addIf(!found.notLooked().isEmpty(), "not-looked", Texts.NOT_LOOKED, html -> new FindingsHtml(html)
                        .list(found.notLooked()))
                .addIf(!notes.isEmpty(), "notes", Texts.NOTES, this::notes);
    }

    private void notes(Html html) {
        html.open("ul");
        notes.forEach(note -> html.open("li").sentence(note).close());
        html.close();
    }
}
