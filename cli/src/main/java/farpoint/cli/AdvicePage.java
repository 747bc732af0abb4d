package farpoint.cli;

import farpoint.advice.Recommendation;
import farpoint.files.AtomicFile;
import farpoint.report.Html;
import farpoint.report.Page;
import farpoint.report.PlainText;
import farpoint.report.Report;
import farpoint.run.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** An advice as an HTML page, in the style of the report: one file, which needs no network. */
final class AdvicePage {
    private static final String TITLE = "Which detector";
    private static final String STYLE = Page.style() + "pre { white-space: pre-wrap; overflow-wrap: anywhere; }\n";

    private AdvicePage() {}

    /**
     * Writes the page. It is moved into place when it is complete, and replaces an earlier page but no other file.
     *
     * @param source the file that the advice is for
     * @param commands that rank the rows, a line each
     */
    static void write(Recommendation advice, String source, List<String> commands, Path file) throws IOException {
        Report.requireWritable(file);
        byte[] page = html(advice, source, commands).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(page));
    }

    private static String html(Recommendation advice, String source, List<String> commands) {
        String title = TITLE + " for " + PlainText.shortened(source, Html.NAME);
        return Page.of(title, STYLE, "", html -> {
            html.open("header").open("h1").name(title).close();
            html.open("p", "class", "lead").sentence(advice.first()).close().close();
            section(html, "Why", advice.why());
            section(html, "Second best", List.of(advice.second()));
            section(html, "How sure", advice.sure());
            section(html, "How long", List.of(advice.time()));
            html.open("section").element("h2", "Commands");
            html.element("pre", String.join("\n", commands)).close();
            html.element("p", "Written by Farpoint " + Version.current() + ".");
        });
    }

    private static void section(Html html, String heading, List<String> sentences) {
        html.open("section").element("h2", heading).open("ul");
        sentences.forEach(sentence -> html.open("li").sentence(sentence).close());
        html.close().close();
    }
}
