package farpoint.study.page;

import farpoint.report.Html;
import farpoint.report.Numbers;
import farpoint.report.Tables;
import farpoint.study.compare.Cell;
import farpoint.study.compare.Comparison;
import farpoint.study.compare.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How results change with the pollution, or with the share of labels. */
final class TrendSection {
    private final Html html;
    private final StudyView view;
    private final boolean byPollution;

    /**
     * The section.
     *
     * @param byPollution whether the pollution changes; else the share of labels does
     */
    TrendSection(Html html, StudyView view, boolean byPollution) {
        this.html = html;
        this.view = view;
        this.byPollution = byPollution;
    }

    void write() {
        legend();
        for (Measure measure : Measure.values()) {
            for (double share : byPollution ? view.labels() : view.pollutions()) {
                panel(measure, share);
            }
        }
    }

    private void legend() {
        html.open("ul", "class", "legend", "data-hint", Words.PICK);
        for (int d = 0; d < view.detectors().size(); d++) {
            html.open("li", "data-detector", String.valueOf(d))
                    .raw("<svg class=\"key\" viewBox=\"0 0 28 8\" aria-hidden=\"true\">")
                    .empty("line", "x1", "0", "y1", "4", "x2", "28", "y2", "4", "class", "line " + TrendChart.style(d))
                    .raw("</line></svg> ")
                    .name(view.detectors().get(d))
                    .close();
        }
        html.close();
    }

    private void panel(Measure measure, double share) {
        List<Comparison> comparisons = byPollution ? view.byPollution(measure, share) : view.byLabels(measure, share);
        Trend trend = Trend.of(
                comparisons, c -> byPollution ? c.cell().pollution() : c.cell().labels());
        (byPollution ? Panel.ofLabels(measure, share) : Panel.ofPollution(measure, share)).open(html);
        if (trend.isLine()) {
            figure(measure, trend);
        } else {
            html.element("p", Words.NO_TREND);
        }
        html.close();
    }

    private void figure(Measure measure, Trend trend) {
        html.open("figure", "class", "trend");
        String axis = byPollution ? Words.POLLUTION_AXIS : Words.LABELS_AXIS;
        new TrendChart(html, view.detectors(), trend).write(axis, measure.text());
        String blocks = trend.overSeeds()
                ? "the seeds of one set"
                : Numbers.count(trend.sets().size(), "set");
        html.open("figcaption")
                .text((trend.hasBars() ? Words.TREND_RULE : Words.TREND_NO_BARS)
                        .formatted(blocks, trend.overSeeds() ? "seed" : "set"));
        if (!trend.leftOut().isEmpty()) {
            html.text(" ").sentence(Words.TREND_SETS.formatted(String.join(", ", trend.leftOut())));
        }
        html.close();
        numbers(trend);
        html.close();
    }

    private void numbers(Trend trend) {
        html.open("details").element("summary", Words.NUMBERS_OF_CHART);
        List<String> head = new ArrayList<>(List.of(Words.DETECTOR));
        trend.shares().forEach(share -> head.add(Cell.percent(share)));
        Tables.head(html, Words.NUMBERS_OF_CHART, head);
        for (String detector : view.detectors()) {
            Map<Double, Trend.Point> points = trend.points().getOrDefault(detector, Map.of());
            html.open("tr").open("th", "scope", "row").name(detector).close();
            trend.shares().forEach(share -> html.element("td", text(points.get(share)), "class", "number"));
            html.close();
        }
        Tables.end(html);
        html.close();
    }

    private static String text(Trend.Point point) {
        if (point == null) {
            return "";
        }
        String mean = ResultsSection.share(point.mean());
        return Double.isNaN(point.deviation()) ? mean : mean + " \u00B1 " + ResultsSection.share(point.deviation());
    }
}
