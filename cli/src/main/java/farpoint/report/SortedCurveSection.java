package farpoint.report;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The scores from the highest to the lowest. */
final class SortedCurveSection {
    private static final int POINTS = 200;

    private SortedCurveSection() {}

    static void write(Html html, View view) {
        int[] places = places(view);
        if (places.length == 0) {
            return;
        }
        double[] ranks = IntStream.of(places).mapToDouble(place -> place + 1.0).toArray();
        double[] scores = IntStream.of(places)
                .mapToDouble(place -> view.score(view.row(place)))
                .toArray();
        double[] finite =
                Arrays.stream(view.input().scores()).filter(Double::isFinite).toArray();
        Axis y = Axis.of(Texts.SCORE, ValueScale.of(finite), finite);
        Axis x = new Axis(Texts.RANK, ValueScale.RANKS, 1, view.scored());
        html.open("figure").element("h3", Texts.SORTED_CURVE);
        Chart chart = new Chart(html, x, y);
        chart.open(alternative(view), false);
        chart.path(ranks, scores, "curve");
        view.input().threshold().ifPresent(t -> {
            if (t.value() >= y.low() && t.value() <= y.high()) {
                chart.horizontal(t.value(), Texts.THRESHOLD);
            }
        });
        chart.close();
        html.element("figcaption", Texts.SORTED_CURVE_RULE + (y.scale().logarithmic() ? " " + Texts.LOGARITHMIC : ""));
        html.close();
    }

    /** Places of finite scores, all of the first ones and then ever fewer. */
    private static int[] places(View view) {
        int n = view.scored();
        return IntStream.concat(
                        IntStream.range(0, POINTS + 1).map(i -> (int) Math.round(Math.pow(n, (double) i / POINTS)) - 1),
                        IntStream.of(n - 1))
                .filter(place -> place >= 0 && place < n)
                .distinct()
                .sorted()
                .filter(place -> Double.isFinite(view.score(view.row(place))))
                .toArray();
    }

    private static String alternative(View view) {
        StringBuilder text = new StringBuilder("Scores from the highest to the lowest:");
        for (int place = 0; place < Math.min(5, view.scored()); place++) {
            text.append(place == 0 ? " " : ", ").append(Numbers.of(view.score(view.row(place))));
        }
        return text.append("; the lowest is ")
                .append(Numbers.of(view.score(view.row(view.scored() - 1))))
                .append('.')
                .toString();
    }
}
