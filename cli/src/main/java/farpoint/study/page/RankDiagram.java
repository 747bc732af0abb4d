package farpoint.study.page;

import farpoint.report.Axis;
import farpoint.report.Html;
import farpoint.report.ValueScale;
import farpoint.study.compare.Comparison;
import farpoint.study.compare.Standing;
import java.util.List;
import java.util.Locale;

/**
 * The diagram of critical differences of J. Demsar, 2006, "Statistical Comparisons of Classifiers over Multiple Data Sets", with
 * names one below the other, so that many of them have room.
 */
final class RankDiagram {
    private static final int TOP = 22;
    private static final int BAR = 8;

    private RankDiagram() {}

    static void write(Html html, Comparison comparison) {
        List<Standing> standings = comparison.standings();
        List<int[]> cliques = comparison.cliques();
        double distance = comparison.criticalDifference();
        int[] lanes = lanes(cliques);
        int width = cliques.isEmpty() ? 0 : 6 + BAR * (max(lanes) + 1);
        html.open("figure").element("h4", Words.DIAGRAM);
        Axis axis = new Axis(Words.AVERAGE_RANK, ValueScale.PLAIN, 1, standings.size());
        RowChart chart = new RowChart(html, axis, standings.size(), TOP, width);
        chart.open(alternative(cliques, distance));
        distance(chart, distance, standings.size());
        for (int row = 0; row < standings.size(); row++) {
            double rank = standings.get(row).rank();
            chart.name(row, standings.get(row).detector());
            chart.line(chart.x(1), chart.y(row), chart.x(rank), chart.y(row), "stem");
            chart.point(rank, row, 4, "dot s5", standings.get(row).detector() + ": " + rank(rank));
        }
        for (int c = 0; c < lanes.length; c++) {
            int[] clique = cliques.get(c);
            double x = chart.right() + 10 + BAR * lanes[c];
            chart.line(x, chart.y(clique[0]) - 5, x, chart.y(clique[clique.length - 1]) + 5, "clique");
        }
        chart.close();
        html.element(
                        "figcaption",
                        Words.DIAGRAM_RULE.formatted(rank(distance))
                                + (cliques.isEmpty() ? " " + Words.ALL_DIFFER : ""))
                .close();
    }

    /** The critical difference as a line above the axis, as long as that allows. */
    private static void distance(RowChart chart, double distance, int detectors) {
        double from = chart.x(1);
        double to = chart.x(Math.min(detectors, 1 + distance));
        chart.line(from, TOP - 6, to, TOP - 6, "clique");
        boolean isLonger = 1 + distance > detectors;
        chart.label(from, TOP - 12, "start", "CD " + rank(distance) + (isLonger ? ", more than the axis has" : ""));
    }

    /** Bars beside each other where they overlap, in as few lanes as there need be. */
    static int[] lanes(List<int[]> cliques) {
        int[] lanes = new int[cliques.size()];
        int[] ends = new int[cliques.size()];
        for (int c = 0; c < lanes.length; c++) {
            int[] clique = cliques.get(c);
            while (ends[lanes[c]] > clique[0]) {
                lanes[c]++;
            }
            ends[lanes[c]] = clique[clique.length - 1] + 1;
        }
        return lanes;
    }

    private static int max(int[] lanes) {
        int max = 0;
        for (int lane : lanes) {
            max = Math.max(max, lane);
        }
        return max;
    }

    private static String rank(double rank) {
        return String.format(Locale.ROOT, "%.2f", rank);
    }

    private static String alternative(List<int[]> cliques, double distance) {
        StringBuilder text =
                new StringBuilder("Average ranks, critical difference " + rank(distance) + ". Not told apart:");
        for (int c = 0; c < cliques.size(); c++) {
            int[] clique = cliques.get(c);
            text.append(c == 0 ? " " : "; ")
                    .append("places ")
                    .append(clique[0] + 1)
                    .append(" to ")
                    .append(clique[clique.length - 1] + 1);
        }
        return text.append(cliques.isEmpty() ? " none." : " of the table.").toString();
    }
}
