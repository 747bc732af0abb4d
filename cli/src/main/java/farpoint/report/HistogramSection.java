package farpoint.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How the scores are spread. */
final class HistogramSection {
    private static final int BINS = 40;

    private HistogramSection() {}

    /**
     * Bars.
     *
     * @param bounds ascending, one more than there are bars
     * @param counts of the scores from each bound to the next
     */
    private record Bars(double[] bounds, int[] counts) {
        static Bars of(double[] scores, ValueScale scale) {
            double low = scale.of(Arrays.stream(scores).min().orElseThrow());
            double high = scale.of(Arrays.stream(scores).max().orElseThrow());
            int bins = high > low ? BINS : 1;
            int[] counts = new int[bins];
            double width = high / bins - low / bins;
            for (double score : scores) {
                counts[width > 0 ? (int) Math.min(bins - 1, (scale.of(score) / width - low / width)) : 0]++;
            }
            double[] bounds = IntStream.rangeClosed(0, bins)
                    .mapToDouble(b -> scale.inverse(low * (1 - (double) b / bins) + high * ((double) b / bins)))
                    .toArray();
            return new Bars(bounds, counts);
        }
    }

    static void write(Html html, View view) {
        double[] finite =
                Arrays.stream(view.input().scores()).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            html.element("p", Texts.NO_FINITE_SCORE);
            return;
        }
        ValueScale scale = ValueScale.of(finite);
        Bars bars = Bars.of(finite, scale);
        Axis y = new Axis(
                Texts.ROWS,
                ValueScale.COUNTS,
                0,
                Arrays.stream(bars.counts).max().orElseThrow());
        Axis x = new Axis(Texts.SCORE, scale, bars.bounds[0], bars.bounds[bars.counts.length]);
        html.open("figure").element("h3", Texts.HISTOGRAM);
        Chart chart = new Chart(html, x, y);
        chart.open(alternative(finite, view), false);
        for (int b = 0; b < bars.counts.length; b++) {
            if (bars.counts[b] > 0) {
                draw(chart, bars, b, view);
            }
        }
        view.input().threshold().ifPresent(t -> {
            if (t.value() >= x.low() && t.value() <= x.high()) {
                chart.vertical(t.value(), Texts.THRESHOLD);
            }
        });
        chart.close();
        html.element("figcaption", caption(scale, view.scored() - finite.length));
        table(html, bars);
        html.close();
    }

    private static String caption(ValueScale scale, int infinite) {
        return Texts.HISTOGRAM_RULE
                + (scale.logarithmic() ? " " + Texts.LOGARITHMIC : "")
                + (infinite == 0 ? "" : " " + Texts.INFINITE.formatted(Numbers.count(infinite, "infinite score")));
    }

    private static void draw(Chart chart, Bars bars, int b, View view) {
        double from = bars.bounds[b];
        double to = bars.bounds[b + 1];
        boolean flagged =
                view.input().threshold().map(t -> (from + to) / 2 > t.value()).orElse(false);
        double left = bars.counts.length == 1 ? chart.x(from) - 20 : chart.x(from);
        double right = bars.counts.length == 1 ? chart.x(to) + 20 : chart.x(to) - 0.7;
        chart.bar(left, right, bars.counts[b], flagged ? "bar flagged" : "bar", text(bars, b));
    }

    private static String text(Bars bars, int b) {
        return Numbers.of(bars.bounds[b]) + " to " + Numbers.of(bars.bounds[b + 1]) + ": "
                + Numbers.count(bars.counts[b], "row");
    }

    private static String alternative(double[] finite, View view) {
        double[] sorted = DoubleStream.of(finite).sorted().toArray();
        String cut = view.input()
                .threshold()
                .map(t -> " The threshold is " + Numbers.of(t.value()) + ", " + Numbers.count(view.flagged(), "row")
                        + " above it.")
                .orElse("");
        return "Histogram of the scores of " + Numbers.count(finite.length, "row") + ": from " + Numbers.of(sorted[0])
                + " to " + Numbers.of(sorted[sorted.length - 1]) + ", median " + Numbers.of(sorted[sorted.length / 2])
                + "." + cut;
    }

    private static void table(Html html, Bars bars) {
        html.open("details").element("summary", Texts.NUMBERS_OF_CHART);
        Tables.head(html, Texts.HISTOGRAM, List.of(Texts.FROM, Texts.TO, Texts.ROWS));
        for (int b = 0; b < bars.counts.length; b++) {
            if (bars.counts[b] > 0) {
                Tables.row(
                        html,
                        List.of(
                                Numbers.of(bars.bounds[b]),
                                Numbers.of(bars.bounds[b + 1]),
                                Numbers.count(bars.counts[b])));
            }
        }
        Tables.end(html);
        html.close();
    }
}
