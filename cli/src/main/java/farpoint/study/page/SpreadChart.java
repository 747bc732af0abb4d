package farpoint.study.page;

import farpoint.report.Axis;
import farpoint.report.Html;
import farpoint.report.ValueScale;
import farpoint.stats.Quantiles;
import farpoint.study.compare.Comparison;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** How a detector's results are spread over the sets or, with one set, over its seeds. */
final class SpreadChart {
    private static final int FEW = 5;
    private static final double EMPTY_AXIS = 0.01;

    private SpreadChart() {}

    static void write(Html html, Comparison comparison) {
        String blocks = comparison.overSeeds() ? "seeds" : "sets";
        html.open("figure").element("h4", Words.SPREAD.formatted(blocks));
        double[] all = Arrays.stream(comparison.blocks())
                .flatMapToDouble(DoubleStream::of)
                .toArray();
        int detectors = comparison.standings().size();
        RowChart chart = new RowChart(html, axis(comparison.measure().text(), all), detectors, 4, 4);
        chart.open("Results of each detector by " + (comparison.overSeeds() ? "seed" : "set")
                + (comparison.overSeeds() ? "." : "; they are in the table above."));
        for (int row = 0; row < detectors; row++) {
            chart.name(row, comparison.standings().get(row).detector());
            row(chart, comparison, row);
        }
        chart.close();
        html.element("figcaption", Words.SPREAD_RULE.formatted(blocks)).close();
    }

    /** At least as long as numbers of three digits can be told apart. */
    static Axis axis(String title, double[] values) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        double more = Math.max(0, EMPTY_AXIS - (high - low)) / 2;
        return new Axis(title, ValueScale.PLAIN, Math.max(0, low - more), Math.min(1, high + more));
    }

    private static void row(RowChart chart, Comparison comparison, int row) {
        double[] values = Arrays.stream(comparison.blocks())
                .mapToDouble(block -> block[row])
                .toArray();
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        if (sorted.length >= FEW) {
            double lower = chart.x(Quantiles.ofSorted(sorted, 0.25));
            chart.box(lower, chart.x(Quantiles.ofSorted(sorted, 0.75)), row, 10, "box");
        }
        double median = chart.x(Quantiles.ofSorted(sorted, 0.5));
        chart.line(median, chart.y(row) - 6, median, chart.y(row) + 6, "median");
        for (int block = 0; block < values.length; block++) {
            String name = comparison.overSeeds() ? "" : comparison.sets().get(block) + ": ";
            chart.point(values[block], row, 2.2, "block", name + ResultsSection.share(values[block]));
        }
    }
}
