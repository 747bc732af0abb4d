package farpoint.weka.tab.view;

import farpoint.data.Table;
import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.result.Ordinary;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.result.Why;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import weka.core.Attribute;

/**
 * Why a row has its score, as it is shown.
 *
 * @param why what was found
 * @param flagged whether the row is flagged
 * @param lines the attributes, those that contribute most first
 * @param similar the ordinary rows that are most like it, by their numbers
 * @param compared what it was compared with, in a sentence
 */
record WhyReport(Why why, boolean flagged, List<Line> lines, int[] similar, String compared) {
    /** A difference of so much of the usual range is worth a look. */
    private static final double NOTABLE = 0.25;

    /** More attributes are not drawn. */
    private static final int MOST = 200;

    /**
     * An attribute.
     *
     * @param name its name
     * @param contribution to the score
     * @param error its standard error
     * @param value the row's value; NaN where it is missing
     * @param text the same as it is written
     * @param quantiles of ordinary rows, five; none for a nominal attribute
     * @param share of the ordinary rows that have this value
     * @param others the values of the similar rows as they are written
     * @param differs which of them are notably different
     */
    record Line(
            String name,
            double contribution,
            double error,
            double value,
            String text,
            double[] quantiles,
            double share,
            String[] others,
            boolean[] differs) {}

    /** Finds why; takes its time. */
    static WhyReport of(RunResult result, int row) throws InterruptedException {
        Why why = result.why(row).get(0);
        Ordinary ordinary = result.ordinary();
        double[] sizes = why.contributions();
        List<Line> lines = IntStream.range(0, sizes.length)
                .filter(j -> !result.rows().attribute(j).isString())
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -Math.abs(sizes[j])))
                .limit(MOST)
                .map(j -> line(result, why, ordinary, j))
                .toList();
        String compared = ordinary.size() < ordinary.all()
                ? Numbers.count(ordinary.size()) + " of the " + Numbers.count(ordinary.all())
                        + " rows that are not flagged, spread evenly over the data"
                : "all " + Numbers.count(ordinary.all()) + " rows that are not flagged";
        boolean flagged = result.score(row) > why.cut();
        return new WhyReport(why, flagged, lines, why.advice().similar(), compared);
    }

    private static Line line(RunResult result, Why why, Ordinary ordinary, int column) {
        Table table = result.rows().table();
        Attribute attribute = result.rows().attribute(column);
        double value = table.value(why.row(), column);
        boolean isNumber = !table.attribute(column).isNominal();
        double[] quantiles = isNumber ? ordinary.quantiles(column) : new double[0];
        int[] similar = why.advice().similar();
        String[] others = new String[similar.length];
        boolean[] differs = new boolean[similar.length];
        for (int s = 0; s < similar.length; s++) {
            double other = table.value(similar[s], column);
            others[s] = text(attribute, other);
            differs[s] = differs(value, other, quantiles);
        }
        return new Line(
                attribute.name(),
                why.contributions()[column],
                why.errors()[column],
                value,
                text(attribute, value),
                quantiles,
                ordinary.share(column, value),
                others,
                differs);
    }

    private static boolean differs(double value, double other, double[] quantiles) {
        if (quantiles.length == 0 || Double.isNaN(value) || Double.isNaN(other)) {
            return Double.compare(value, other) != 0;
        }
        double usual = quantiles[quantiles.length - 1] - quantiles[0];
        return Math.abs(value - other) > NOTABLE * usual;
    }

    static String text(Attribute attribute, double value) {
        if (Double.isNaN(value)) {
            return "?";
        }
        return attribute.isDate()
                ? attribute.formatDate(value)
                : attribute.isNominal() ? attribute.value((int) value) : Numbers.text(value, 6);
    }

    /** A line on what would make it ordinary; empty if the sentence has said so. */
    String change() {
        if (!flagged) {
            return "It is not flagged.\n";
        }
        return why.advice().change().isEmpty()
                ? "No other value of one of these attributes alone would make it ordinary.\n"
                : "";
    }
}
