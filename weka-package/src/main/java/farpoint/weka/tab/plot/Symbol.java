package farpoint.weka.tab.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Shapes that tell rows apart without color. */
public enum Symbol {
    /** Any row. */
    DOT,
    /** A flagged row. */
    DIAMOND,
    /** Marked as an outlier. */
    CROSS,
    /** Marked as normal. */
    CIRCLE,
    /** Marked as unsure. */
    SQUARE;

    /**
     * Draws it in the current color.
     *
     * @param x of its center
     * @param y of its center
     * @param radius half its width
     */
    public void draw(Graphics2D g, double x, double y, double radius) {
        switch (this) {
            case DOT -> g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            case DIAMOND -> g.fill(diamond(x, y, radius));
            case CROSS -> stroke(g, radius, cross(x, y, radius));
            case CIRCLE ->
                stroke(
                        g,
                        radius,
                        new Path2D.Double(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius)));
            case SQUARE ->
                stroke(
                        g,
                        radius,
                        new Path2D.Double(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius)));
        }
    }

    private static void stroke(Graphics2D g, double radius, Path2D path) {
        g.setStroke(new BasicStroke((float) Math.max(1.2, radius / 3)));
        g.draw(path);
    }

    private static Path2D diamond(double x, double y, double radius) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - radius);
        path.lineTo(x + radius, y);
        path.lineTo(x, y + radius);
        path.lineTo(x - radius, y);
        path.closePath();
        return path;
    }

    private static Path2D cross(double x, double y, double radius) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - radius, y - radius);
        path.lineTo(x + radius, y + radius);
        path.moveTo(x - radius, y + radius);
        path.lineTo(x + radius, y - radius);
        return path;
    }
}
