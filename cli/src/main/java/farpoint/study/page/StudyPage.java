package farpoint.study.page;

import farpoint.files.AtomicFile;
import farpoint.report.Contents;
import farpoint.report.Html;
import farpoint.report.Numbers;
import farpoint.report.Page;
import farpoint.report.PlainText;
import farpoint.report.Report;
import farpoint.run.InvalidInputException;
import farpoint.run.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An HTML page about a study, for people: one file, which needs no network. The same input makes the same bytes. */
public final class StudyPage {
    private static final String STYLE = Page.style() + Page.resource(StudyPage.class, "study.css");
    private static final String SCRIPT = Page.resource(StudyPage.class, "study.js");
    private static final int LONGEST_VALUE = 2_000;

    private StudyPage() {}

    /**
     * Writes a page. It is moved into place when it is complete, and replaces an earlier page but no other file.
     *
     * @throws InvalidInputException if there is no run, a run is there twice, or the file cannot be written
     * @throws IOException if writing fails
     */
    public static void write(StudyInput input, Path file) throws IOException {
        Report.requireWritable(file);
        byte[] page = html(input).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(page));
    }

    /**
     * The page.
     *
     * @throws InvalidInputException if there is no run, or one is there twice
     */
    public static String html(StudyInput input) {
        if (input.runs().isEmpty()) {
            throw new InvalidInputException("The study '%s' has no run: a page needs at least one.", input.title());
        }
        StudyView view = new StudyView(input);
        String title = PlainText.shortened(input.title(), Html.NAME);
        return Page.of(title, STYLE, SCRIPT, html -> {
            head(html, view);
            contents(view).write(html);
        });
    }

    private static void head(Html html, StudyView view) {
        StudyInput input = view.input();
        html.open("header").open("h1").name(input.title()).close();
        String lead = Words.LEAD.formatted(
                Numbers.count(view.detectors().size(), "detector"),
                Numbers.count(view.sets().size(), "data set"),
                Numbers.count(input.made().size(), "run"));
        html.element("p", lead, "class", "lead");
        if (!input.notes().isEmpty()) {
            html.open("div", "class", "warnings").element("h2", Words.NOTES).open("ul");
            input.notes().forEach(note -> html.open("li")
                    .sentence(PlainText.shortened(note, LONGEST_VALUE))
                    .close());
            html.close().close();
        }
        html.close();
        ChoiceBar.write(html, view);
    }

    private static Contents contents(StudyView view) {
        return new Contents()
                .add("results", Words.RESULTS, html -> ResultsSection.write(html, view))
                .add("ranks", Words.RANKS, html -> RanksSection.write(html, view))
                .addIf(view.pollutions().size() > 1, "pollution", Words.BY_POLLUTION, html -> new TrendSection(
                                html, view, true)
                        .write())
                .addIf(view.labels().size() > 1, "labels", Words.BY_LABELS, html -> new TrendSection(html, view, false)
                        .write())
                .add("times", Words.TIMES, html -> TimesSection.write(html, view))
                .add("done", Words.DONE, html -> done(html, view.input()));
    }

    private static void done(Html html, StudyInput input) {
        html.open("dl", "class", "facts");
        for (StudyInput.Setting setting : input.settings()) {
            if (setting.value().isBlank()) {
                continue;
            }
            html.open("dt").name(setting.name()).close();
            html.open("dd")
                    .sentence(PlainText.shortened(setting.value(), LONGEST_VALUE))
                    .close();
        }
        html.element("dt", Words.WRITTEN_BY).element("dd", "Farpoint " + Version.current());
        html.close();
    }
}
