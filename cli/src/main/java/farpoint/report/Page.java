package farpoint.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The page around the sections. Its policy admits just its own script and style, by their digests: should a text of the user's ever
 * become markup, it could not run, and nothing is fetched.
 */
public final class Page {
    private static final String STYLE = resource(Page.class, "report.css");
    private static final String SCRIPT = resource(Page.class, "report.js");

    private Page() {}

    static String of(View view) {
        String source = view.input().origin().source();
        String title = Texts.TITLE + (source.isEmpty() ? "" : " in " + PlainText.shortened(source, Html.NAME));
        return of(title, STYLE, SCRIPT, html -> {
            OriginSection.head(html, view);
            contents(view).write(html);
        });
    }

    /**
     * A page.
     *
     * @param title of the window
     * @param style CSS
     * @param script JavaScript, which runs when all else is there
     * @param main writes what is to be seen
     */
    public static String of(String title, String style, String script, Consumer<Html> main) {
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(style, script));
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", PlainText.line(title));
        html.raw("<style>").raw(style).raw("</style>\n").close();
        html.open("body").open("main");
        main.accept(html);
        html.close();
        html.raw("<script>").raw(script).raw("</script>\n").close().close();
        return html.toString();
    }

    /** The style that all pages share. */
    public static String style() {
        return STYLE;
    }

    private static Contents contents(View view) {
        ReportInput input = view.input();
        Optional<ScatterSection> scatter = ScatterSection.of(view);
        Optional<CurvesSection> curves = CurvesSection.of(view);
        return new Contents()
                .add("ranking", Texts.RANKING, html -> new RankingSection(html, view).write())
                .add("scores", Texts.SCORES, html -> scores(html, view))
                .addIf(scatter.isPresent(), "scatter", Texts.SCATTER, html -> scatter.get()
                        .write(html))
                .addIf(curves.isPresent(), "quality", Texts.QUALITY, html -> curves.get()
                        .write(html))
                .addIf(
                        input.diagnostics().isPresent(),
                        "training",
                        Texts.TRAINING,
                        html -> TrainingSection.write(
                                html, view, input.diagnostics().get()))
                .addIf(MembersSection.isOf(view), "members", Texts.MEMBERS, html -> new MembersSection(html, view)
                        .write())
                .addIf(input.audit().isPresent(), "audit", Texts.AUDIT, html -> new AuditSection(html, view)
                        .write(input.audit().get()))
                .add("data", Texts.DATA, html -> DataSection.write(html, view))
                .add("done", Texts.DONE, html -> OriginSection.write(html, view));
    }

    private static void scores(Html html, View view) {
        html.open("div", "class", "charts");
        HistogramSection.write(html, view);
        SortedCurveSection.write(html, view);
        html.close();
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src 'sha256-" + digest(style) + "'; script-src 'sha256-" + digest(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** A text that lies beside a class. */
    public static String resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            // Browsers take the digest of text with plain line ends, whatever a checkout has made of them.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
