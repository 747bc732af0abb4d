package farpoint.study.page;

import farpoint.report.Html;
import farpoint.study.compare.Cell;
import farpoint.study.compare.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What is chosen to be shown; the script lays it open. */
final class ChoiceBar {
    private ChoiceBar() {}

    static void write(Html html, StudyView view) {
        html.open(
                "div",
                "class",
                "choices",
                "role",
                "group",
                "aria-label",
                Words.CHOICE,
                "data-none",
                Words.NONE,
                "hidden",
                "");
        choice(html, "measure", Words.MEASURE, Arrays.asList(Measure.values()), Measure::key, Measure::text);
        choice(html, "pollution", Words.POLLUTION, view.pollutions(), Panel::key, Cell::percent);
        choice(html, "labels", Words.LABELS, view.labels(), Panel::key, Cell::percent);
        html.close();
    }

    private static <T> void choice(
            Html html, String name, String title, List<T> values, Function<T, String> key, Function<T, String> text) {
        html.open("label").text(title + " ").open("select", "data-choice", name);
        values.forEach(value -> html.element("option", text.apply(value), "value", key.apply(value)));
        html.close().close();
    }
}
