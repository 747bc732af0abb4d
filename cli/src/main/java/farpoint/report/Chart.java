package farpoint.report;

/** A frame with two axes, drawn as SVG. It is as wide as a phone, so that its letters stay legible there. */
public final class Chart {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 260;
    private static final int LEFT = 50;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 44;
    private static final int NEAR_THE_END = 14;
    private static final int TICK = 4;

    private final Html html;
    private final Axis x;
    private final Axis y;

    /**
     * A chart.
     *
     * @param html where it is written to
     * @param x the axis along the bottom
     * @param y the axis along the left side
     */
    public Chart(Html html, Axis x, Axis y) {
        this.html = html;
        this.x = x;
        this.y = y;
    }

    /**
     * Opens the figure and draws its axes.
     *
     * @param alternative what the picture shows, for those who do not see it
     * @param holdsLinks whether rows of it can be followed to other parts of the page
     */
    public void open(String alternative, boolean holdsLinks) {
        html.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                holdsLinks ? "group" : "img",
                "aria-label",
                alternative);
        for (double tick : x.ticks()) {
            line(x(tick), HEIGHT - BOTTOM, x(tick), HEIGHT - BOTTOM + TICK, "axis");
            // A number in the middle below the right end would be cut off.
            boolean isLast = x(tick) > WIDTH - RIGHT - NEAR_THE_END;
            label(isLast ? WIDTH - 1 : x(tick), HEIGHT - BOTTOM + 16, isLast ? "end" : "middle", Numbers.of(tick, 3));
        }
        for (double tick : y.ticks()) {
            line(LEFT, y(tick), WIDTH - RIGHT, y(tick), "grid");
            label(LEFT - 6, y(tick) + 4, "end", Numbers.of(tick, 3));
        }
        line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "axis");
        label((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", PlainText.shortened(x.title(), 48));
        html.element(
                "text",
                PlainText.shortened(y.title(), 34),
                "transform",
                "translate(11 " + (TOP + HEIGHT - BOTTOM) / 2 + ") rotate(-90)",
                "text-anchor",
                "middle",
                "class",
                "label");
    }

    /** Closes the figure. */
    public void close() {
        html.close();
    }

    /** Where a value of the axis along the bottom is. */
    public double x(double value) {
        return LEFT + x.place(value) * (WIDTH - LEFT - RIGHT);
    }

    /** Where a value of the axis along the left side is. */
    public double y(double value) {
        return HEIGHT - BOTTOM - y.place(value) * (HEIGHT - TOP - BOTTOM);
    }

    /** A line across the chart at a value of the axis along the bottom, with a word beside it. */
    void vertical(double value, String word) {
        line(x(value), TOP, x(value), HEIGHT - BOTTOM, "cut");
        boolean left = x.place(value) > 0.5;
        label(x(value) + (left ? -4 : 4), TOP + 10, left ? "end" : "start", word);
    }

    /** A line across the chart at a value of the axis along the left side, with a word above it. */
    void horizontal(double value, String word) {
        line(LEFT, y(value), WIDTH - RIGHT, y(value), "cut");
        label(WIDTH - RIGHT, y(value) - 4, "end", word);
    }

    /** A straight line between two points. */
    public void line(double x1, double y1, double x2, double y2, String style) {
        html.empty(
                        "line",
                        "x1",
                        Numbers.place(x1),
                        "y1",
                        Numbers.place(y1),
                        "x2",
                        Numbers.place(x2),
                        "y2",
                        Numbers.place(y2),
                        "class",
                        style)
                .raw("</line>");
    }

    private void label(double atX, double atY, String anchor, String text) {
        html.element(
                "text",
                text,
                "x",
                Numbers.place(atX),
                "y",
                Numbers.place(atY),
                "text-anchor",
                anchor,
                "class",
                "label");
    }

    /** A line through points, of which each is given by its two values. */
    public void path(double[] xs, double[] ys, String style) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(i == 0 ? "" : " ")
                    .append(Numbers.place(x(xs[i])))
                    .append(',')
                    .append(Numbers.place(y(ys[i])));
        }
        html.element("polyline", "", "points", points.toString(), "class", style);
    }

    /** A bar from the bottom between two places, with a text for the pointer. */
    void bar(double from, double to, double height, String style, String text) {
        double top = y(height);
        html.open(
                        "rect",
                        "x",
                        Numbers.place(from),
                        "y",
                        Numbers.place(top),
                        "width",
                        Numbers.place(Math.max(0.5, to - from)),
                        "height",
                        Numbers.place(HEIGHT - BOTTOM - top),
                        "class",
                        style)
                .element("title", text)
                .close();
    }
}
