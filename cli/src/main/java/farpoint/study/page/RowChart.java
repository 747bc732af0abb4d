package farpoint.study.page;

import farpoint.report.Axis;
import farpoint.report.Html;
import farpoint.report.Numbers;

/** A drawing with a row for each detector: its name at the left, something along an axis beside it. As wide as a phone. */
final class RowChart {
    private static final int WIDTH = 360;
    private static final int LEFT = 132;
    private static final int ROW = 18;
    private static final int BELOW = 34;
    private static final int LETTER = 11;
    private static final int MARGIN = 10;

    private final Html html;
    private final Axis axis;
    private final int rows;
    private final int top;
    private final int right;

    /**
     * A chart.
     *
     * @param top room above the rows
     * @param right room at the right of the axis
     */
    RowChart(Html html, Axis axis, int rows, int top, int right) {
        this.html = html;
        this.axis = axis;
        this.rows = rows;
        this.top = top;
        this.right = WIDTH - MARGIN - right;
    }

    void open(String alternative) {
        int bottom = top + rows * ROW;
        html.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + (bottom + BELOW),
                "role",
                "img",
                "aria-label",
                alternative,
                "class",
                "rows");
        for (double tick : axis.ticks()) {
            line(x(tick), top, x(tick), bottom, "grid");
            label(x(tick), bottom + 14, "middle", Numbers.of(tick, 3));
        }
        line(LEFT, bottom, right, bottom, "axis");
        label((LEFT + right) / 2.0, bottom + BELOW - 5, "middle", axis.title());
    }

    void close() {
        html.close();
    }

    /** The name of a row, in full for the pointer. */
    void name(int row, String name) {
        html.open("text", "x", "0", "y", Numbers.place(y(row) + 4), "class", "label")
                .text(FittedName.of(name, (LEFT - 8.0) / LETTER))
                .element("title", name)
                .close();
    }

    double x(double value) {
        return LEFT + axis.place(value) * (right - LEFT);
    }

    /** The middle of a row. */
    double y(int row) {
        return top + (row + 0.5) * ROW;
    }

    /** Where the axis ends. */
    int right() {
        return right;
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        html.empty("line", "x1", place(x1), "y1", place(y1), "x2", place(x2), "y2", place(y2), "class", style)
                .raw("</line>");
    }

    void box(double from, double to, int row, int height, String style) {
        html.empty(
                        "rect",
                        "x",
                        place(from),
                        "y",
                        place(y(row) - height / 2.0),
                        "width",
                        place(Math.max(0.5, to - from)),
                        "height",
                        place(height),
                        "class",
                        style)
                .raw("</rect>");
    }

    /** A point with a text for the pointer. */
    void point(double value, int row, double radius, String style, String text) {
        html.open("circle", "cx", place(x(value)), "cy", place(y(row)), "r", place(radius), "class", style)
                .element("title", text)
                .close();
    }

    void label(double atX, double atY, String anchor, String text) {
        html.element("text", text, "x", place(atX), "y", place(atY), "text-anchor", anchor, "class", "label");
    }

    private static String place(double place) {
        return Numbers.place(place);
    }
}
