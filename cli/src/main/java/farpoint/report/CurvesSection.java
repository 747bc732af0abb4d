package farpoint.report;

import farpoint.stats.Ranking;
import farpoint.stats.RankingCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How good the ranking is, where it is known which rows are outliers. */
final class CurvesSection {
    /** More points than about so many are not to be seen. */
    private static final int POINTS = 300;

    /** The precision changes most among the first ones. */
    private static final int FIRST_POINTS = 50;

    private final String meaning;
    private final double[] scores;
    private final boolean[] outlier;

    private CurvesSection(String meaning, double[] scores, boolean[] outlier) {
        this.meaning = meaning;
        this.scores = scores;
        this.outlier = outlier;
    }

    /** The section; empty if there are no labels, or not both kinds of rows among those that have a label and a score. */
    static Optional<CurvesSection> of(View view) {
        return view.input().labels().flatMap(labels -> {
            int[] judged = IntStream.range(0, view.rows())
                    .filter(row -> labels.known()[row] && !Double.isNaN(view.score(row)))
                    .toArray();
            boolean[] outlier = new boolean[judged.length];
            int outliers = 0;
            for (int i = 0; i < judged.length; i++) {
                outlier[i] = labels.outlier()[judged[i]];
                outliers += outlier[i] ? 1 : 0;
            }
            return outliers == 0 || outliers == judged.length
                    ? Optional.empty()
                    : Optional.of(new CurvesSection(
                            labels.meaning(),
                            IntStream.of(judged).mapToDouble(view::score).toArray(),
                            outlier));
        });
    }

    void write(Html html) {
        Ranking ranking = Ranking.of(scores, outlier);
        html.open("p")
                .sentence(meaning)
                .text(" "
                        + Texts.QUALITY_ROWS.formatted(
                                Numbers.count(ranking.outliers(), "outlier"), Numbers.count(scores.length, "row")))
                .close();
        measures(html, ranking, ranking.outliers(), scores.length);
        html.open("div", "class", "charts");
        RankingCurve curve = ranking.curve().thinned(FIRST_POINTS, POINTS);
        roc(html, curve);
        precision(html, curve);
        html.close();
    }

    private static void measures(Html html, Ranking ranking, int outliers, int rows) {
        Tables.head(html, Texts.MEASURES, List.of(Texts.MEASURE, Texts.VALUE, Texts.RULE));
        Tables.row(html, List.of(Texts.ROC_AREA, Numbers.probability(ranking.rocAuc()), Texts.ROC_AREA_RULE));
        Tables.row(
                html,
                List.of(
                        Texts.AVERAGE_PRECISION,
                        Numbers.probability(ranking.averagePrecision()),
                        Texts.AVERAGE_PRECISION_RULE.formatted(Numbers.probability((double) outliers / rows))));
        Tables.row(
                html,
                List.of(
                        Texts.PRECISION_AT.formatted(Numbers.count(outliers)),
                        Numbers.probability(ranking.rPrecision()),
                        Texts.PRECISION_AT_RULE.formatted(Numbers.count(outliers))));
        Tables.end(html);
    }

    private static void roc(Html html, RankingCurve curve) {
        html.open("figure").element("h3", Texts.ROC);
        Chart chart = new Chart(html, Axis.ofShares(Texts.FALSE_ALARMS), Axis.ofShares(Texts.FOUND));
        chart.open(Texts.ROC_ALTERNATIVE, false);
        chart.path(new double[] {0, 1}, new double[] {0, 1}, "chance");
        chart.path(curve.falseAlarms(), curve.found(), "curve");
        chart.close();
        html.element("figcaption", Texts.ROC_RULE).close();
    }

    private static void precision(Html html, RankingCurve curve) {
        double chance = (double) curve.allOutliers() / curve.allRows();
        html.open("figure").element("h3", Texts.PRECISION);
        Chart chart = new Chart(html, Axis.ofShares(Texts.FOUND), Axis.ofShares(Texts.RIGHT));
        chart.open(Texts.PRECISION_ALTERNATIVE, false);
        chart.path(new double[] {0, 1}, new double[] {chance, chance}, "chance");
        chart.path(withoutFirst(curve.found()), withoutFirst(curve.precision()), "curve");
        chart.close();
        html.element("figcaption", Texts.PRECISION_RULE).close();
    }

    /** Without the point where no rows are, which have no precision. */
    private static double[] withoutFirst(double[] values) {
        return Arrays.copyOfRange(values, 1, values.length);
    }
}
