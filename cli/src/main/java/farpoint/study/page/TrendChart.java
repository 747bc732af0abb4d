package farpoint.study.page;

import farpoint.report.Axis;
import farpoint.report.Chart;
import farpoint.report.Html;
import farpoint.report.Numbers;
import farpoint.report.ValueScale;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lines of means with bars of deviations, a line for each detector. */
final class TrendChart {
    private static final int COLORS = 8;
    private static final int DASHES = 3;

    /** The share of the axis on which bars of all detectors stand beside each other. */
    private static final double BESIDE = 0.056;

    private final Html html;
    private final List<String> detectors;
    private final Trend trend;

    TrendChart(Html html, List<String> detectors, Trend trend) {
        this.html = html;
        this.detectors = detectors;
        this.trend = trend;
    }

    /** The color and dashes of a detector, by its place in the study. */
    static String style(int detector) {
        return "c" + detector % COLORS + " d" + detector / COLORS % DASHES;
    }

    void write(String xTitle, String yTitle) {
        double low = 100 * trend.shares().get(0);
        double high = 100 * trend.shares().get(trend.shares().size() - 1);
        double room = BESIDE * (high - low);
        Axis x = new Axis(xTitle, ValueScale.PLAIN, low - room, high + room);
        double[] reached = trend.all()
                .flatMap(p -> Stream.of(p.low(), p.high()))
                .mapToDouble(v -> v)
                .toArray();
        Chart chart = new Chart(html, x, SpreadChart.axis(yTitle, reached));
        chart.open("Lines of means; their numbers are in the table below.", false);
        for (int d = 0; d < detectors.size(); d++) {
            Collection<Map.Entry<Double, Trend.Point>> points =
                    trend.points().getOrDefault(detectors.get(d), Map.of()).entrySet();
            if (!points.isEmpty()) {
                series(chart, d, room, List.copyOf(points));
            }
        }
        chart.close();
    }

    private void series(Chart chart, int d, double room, List<Map.Entry<Double, Trend.Point>> points) {
        int last = detectors.size() - 1;
        double aside = last == 0 ? 0 : room * (2.0 * d / last - 1);
        html.open("g", "class", "series " + style(d), "data-detector", String.valueOf(d));
        html.element("title", detectors.get(d));
        double[] xs = points.stream().mapToDouble(p -> 100 * p.getKey() + aside).toArray();
        double[] ys = points.stream().mapToDouble(p -> p.getValue().mean()).toArray();
        for (int i = 0; i < xs.length; i++) {
            Trend.Point point = points.get(i).getValue();
            chart.line(chart.x(xs[i]), chart.y(point.low()), chart.x(xs[i]), chart.y(point.high()), "deviation");
        }
        chart.path(xs, ys, "line");
        for (int i = 0; i < xs.length; i++) {
            html.empty(
                            "circle",
                            "cx",
                            Numbers.place(chart.x(xs[i])),
                            "cy",
                            Numbers.place(chart.y(ys[i])),
                            "r",
                            "2.4",
                            "class",
                            "mark")
                    .raw("</circle>");
        }
        html.close();
    }
}
