package farpoint.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rows by two of their numbers, colored by score; flagged rows have another shape as well. */
final class ScatterSection {
    private static final int MOST_FLAGGED = 500;
    private static final int MOST_OTHERS = 1_500;
    private static final int SHADES = 6;
    private static final int SIZE = 5;

    private final View view;
    private final ScatterAttributes.Choice choice;
    private final int[] rows;
    private final Axis x;
    private final Axis y;

    private ScatterSection(View view, ScatterAttributes.Choice choice, int[] rows) {
        this.view = view;
        this.choice = choice;
        this.rows = rows;
        this.x = Axis.of(choice.xTitle(), at(choice.x(), rows));
        this.y = Axis.of(choice.yTitle(), at(choice.y(), rows));
    }

    /** The section; empty if no attribute is a number. */
    static Optional<ScatterSection> of(View view) {
        return ScatterAttributes.of(view).flatMap(choice -> {
            int[] complete = IntStream.of(view.sample(view::isFlagged, MOST_FLAGGED, MOST_OTHERS))
                    .filter(row -> Double.isFinite(choice.x()[row]) && Double.isFinite(choice.y()[row]))
                    .toArray();
            return complete.length == 0 ? Optional.empty() : Optional.of(new ScatterSection(view, choice, complete));
        });
    }

    void write(Html html) {
        html.open("figure");
        draw(html, new Chart(html, x, y));
        html.element("figcaption", caption()).close();
    }

    private static double[] at(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }

    private String caption() {
        boolean logarithmic = x.scale().logarithmic() || y.scale().logarithmic();
        int drawable = (int) IntStream.range(0, view.scored())
                .map(view::row)
                .filter(row -> Double.isFinite(choice.x()[row]) && Double.isFinite(choice.y()[row]))
                .count();
        int lacking = view.rows() - drawable;
        String shown = (rows.length == drawable
                        ? ""
                        : " "
                                + Texts.SCATTER_SAMPLE.formatted(
                                        Numbers.count(rows.length), Numbers.count(drawable, "row")))
                + (lacking == 0 ? "" : " " + Texts.SCATTER_LACKING.formatted(Numbers.count(lacking, "row")));
        return choice.rule() + " " + Texts.SCATTER_MARKS + shown + (logarithmic ? " " + Texts.LOGARITHMIC : "");
    }

    /** The most outlying rows last, so that none covers them. */
    private void draw(Html html, Chart chart) {
        chart.open(alternative(), true);
        int[] shades = shades();
        html.open("g");
        for (int i = rows.length - 1; i >= 0; i--) {
            if (view.isFlagged(rows[i])) {
                diamond(html, chart, rows[i]);
            } else {
                dot(html, chart.x(choice.x()[rows[i]]), chart.y(choice.y()[rows[i]]), shades[i]);
            }
        }
        html.close();
        chart.close();
    }

    /** Shades by rank among the rows that are shown, a sixth of them each but for ties: scores have no natural unit. */
    private int[] shades() {
        double[] sorted =
                Arrays.stream(at(view.input().scores(), rows)).sorted().toArray();
        return IntStream.of(rows)
                .map(row ->
                        Math.min(SHADES - 1, (int) ((long) SHADES * below(sorted, view.score(row)) / sorted.length)))
                .toArray();
    }

    private static int below(double[] sorted, double score) {
        int found = Arrays.binarySearch(sorted, score);
        int first = found < 0 ? -found - 1 : found;
        while (first > 0 && sorted[first - 1] == score) {
            first--;
        }
        return first;
    }

    private static void dot(Html html, double x, double y, int shade) {
        html.empty("circle", "cx", Numbers.place(x), "cy", Numbers.place(y), "r", "2.6", "class", "dot s" + shade)
                .raw("</circle>");
    }

    /** Where the ranking shows the row, a link to it. */
    private void diamond(Html html, Chart chart, int row) {
        double atX = chart.x(choice.x()[row]);
        double atY = chart.y(choice.y()[row]);
        String label = "row " + (row + 1) + ", score " + Numbers.of(view.score(row));
        html.open("a", "href", "#row-" + (row + 1), "aria-label", label);
        html.open("path", "d", outline(atX, atY), "class", "diamond")
                .element("title", label)
                .close();
        html.close();
    }

    private static String outline(double x, double y) {
        return "M" + move(x, y - SIZE) + "L" + move(x + SIZE, y) + "L" + move(x, y + SIZE) + "L" + move(x - SIZE, y)
                + "Z";
    }

    private static String move(double x, double y) {
        return Numbers.place(x) + " " + Numbers.place(y);
    }

    private String alternative() {
        long flagged = IntStream.of(rows).filter(view::isFlagged).count();
        return "Scatter plot of " + Numbers.count(rows.length, "row") + " by " + choice.xTitle() + " and "
                + choice.yTitle() + "; " + flagged + " of them flagged.";
    }
}
