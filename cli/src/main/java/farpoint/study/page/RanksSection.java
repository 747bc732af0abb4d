package farpoint.study.page;

import farpoint.report.Html;
import farpoint.study.compare.Comparison;
import farpoint.study.compare.Measure;

/** Which detectors differ, and how much their results do. */
final class RanksSection {
    private RanksSection() {}

    static void write(Html html, StudyView view) {
        for (Measure measure : Measure.values()) {
            view.comparisons(measure).stream()
                    .filter(comparison -> !comparison.standings().isEmpty())
                    .forEach(comparison -> panel(html, comparison));
        }
    }

    private static void panel(Html html, Comparison comparison) {
        Panel.of(comparison).open(html);
        if (!comparison.hasCliques()) {
            html.element("p", Words.NO_DIAGRAM, "class", "rule");
        }
        html.open("div", "class", "charts");
        if (comparison.hasCliques()) {
            RankDiagram.write(html, comparison);
        }
        SpreadChart.write(html, comparison);
        html.close().close();
    }
}
