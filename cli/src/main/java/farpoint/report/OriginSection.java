package farpoint.report;

import java.util.List;
import java.util.Map;

/** What was done: the head of the page, with all doubts, and how to do it again. */
final class OriginSection {
    private OriginSection() {}

    static void head(Html html, View view) {
        ReportInput input = view.input();
        html.open("header");
        html.open("h1").text(Texts.TITLE);
        if (!input.origin().source().isEmpty()) {
            html.text(" in ").name(input.origin().source());
        }
        html.close();
        html.open("p", "class", "lead").text(summary(view)).close();
        list(html, "h2", Texts.WARNINGS, input.warnings(), "warnings");
        html.close();
    }

    private static String summary(View view) {
        String rows = Numbers.count(view.rows(), "row");
        String attributes = Numbers.count(view.input().table().columns(), "attribute");
        String flagged = view.input()
                .threshold()
                .map(t -> Texts.FLAGGED.formatted(
                        Numbers.count(view.flagged()), rows, Numbers.percent((double) view.flagged() / view.rows())))
                .orElse(Texts.NOT_FLAGGED.formatted(rows));
        int unscored = view.rows() - view.scored();
        return flagged + " " + Texts.DATA_HAS.formatted(attributes)
                + (unscored == 0 ? "" : " " + Texts.UNSCORED.formatted(Numbers.count(unscored, "row")));
    }

    static void write(Html html, View view) {
        Origin origin = view.input().origin();
        html.open("dl", "class", "facts");
        fact(html, Texts.DETECTOR, origin.detector());
        view.input().threshold().ifPresent(t -> fact(html, Texts.THRESHOLD_NAME, t.text() + "."));
        fact(html, Texts.TRAINED_ON, origin.facts().getOrDefault(Texts.TRAINED_ON, ""));
        fact(html, Texts.SEED, origin.parameters().getOrDefault("seed", ""));
        fact(html, Texts.WRITTEN_BY, origin.facts().getOrDefault(Texts.WRITTEN_BY, ""));
        html.close();
        list(html, "h3", Texts.NOTES, view.input().notes(), "notes");
        if (!origin.command().isEmpty()) {
            html.element("h3", Texts.REPEAT);
            html.open("pre", "class", "command", "tabindex", "0", "dir", "ltr")
                    .open("code")
                    .text(PlainText.shortened(origin.command(), Html.FULL))
                    .close()
                    .close();
        }
        details(html, Texts.PARAMETERS, origin.parameters());
        details(html, Texts.FACTS, origin.facts());
    }

    private static void fact(Html html, String name, String value) {
        if (!value.isEmpty()) {
            html.element("dt", name);
            html.open("dd").sentence(PlainText.shortened(value, 2_000)).close();
        }
    }

    private static void list(Html html, String heading, String title, List<String> sentences, String style) {
        if (!sentences.isEmpty()) {
            html.open("div", "class", style).element(heading, title).open("ul");
            sentences.forEach(sentence -> html.open("li")
                    .sentence(PlainText.shortened(sentence, 2_000))
                    .close());
            html.close().close();
        }
    }

    private static void details(Html html, String title, Map<String, String> facts) {
        if (!facts.isEmpty()) {
            html.open("details").element("summary", title).open("dl", "class", "facts");
            facts.forEach((name, value) -> fact(html, name, value));
            html.close().close();
        }
    }
}
