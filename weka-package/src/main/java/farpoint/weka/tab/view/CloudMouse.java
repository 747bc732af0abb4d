package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Axis;
import farpoint.weka.tab.plot.Chart;
import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.Plot;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.result.Selection;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Mouse and keys on a cloud: a click or a drag selects rows, with shift further ones; wheel and control move what is shown. */
final class CloudMouse extends MouseAdapter {
    private static final int REACH = 6;
    private static final double ZOOM = 1.25;
    private static final double STEP = 0.1;

    private final CloudChart cloud;
    private final Chart chart;
    private boolean isLasso;
    private Path2D path;
    private MouseEvent start;
    private MouseEvent last;

    CloudMouse(CloudChart cloud, Chart chart) {
        this.cloud = cloud;
        this.chart = chart;
        chart.addMouseListener(this);
        chart.addMouseMotionListener(this);
        chart.addMouseWheelListener(this);
        key('+', () -> zoom(1 / ZOOM, middle(), middle()));
        key('-', () -> zoom(ZOOM, middle(), middle()));
        key('0', cloud::lookAtAll);
        key("LEFT", () -> pan(-STEP, 0));
        key("RIGHT", () -> pan(STEP, 0));
        key("UP", () -> pan(0, STEP));
        key("DOWN", () -> pan(0, -STEP));
    }

    private void key(Object key, Runnable does) {
        KeyStroke stroke =
                key instanceof Character letter ? KeyStroke.getKeyStroke(letter) : KeyStroke.getKeyStroke((String) key);
        chart.getInputMap(JComponent.WHEN_FOCUSED).put(stroke, key);
        chart.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                if (cloud.result() != null) {
                    does.run();
                }
            }
        });
    }

    private static double middle() {
        return 0.5;
    }

    /** Whether a drag draws a loop around rows, instead of a rectangle. */
    void lasso(boolean on) {
        isLasso = on;
    }

    String tip(MouseEvent e) {
        int row = cloud.rowAt(e.getX(), e.getY(), REACH);
        RunResult result = cloud.result();
        return row < 0
                ? null
                : "row " + (row + 1) + ", score " + Numbers.text(result.score(row), 5) + ", place "
                        + Numbers.count(result.placeOf(row) + 1)
                        + (result.cut().flags(result.score(row)) ? ", flagged" : "");
    }

    @Override
    public void mousePressed(MouseEvent e) {
        chart.requestFocusInWindow();
        start = cloud.result() == null ? null : e;
        last = e;
        path = new Path2D.Double();
        path.moveTo(e.getX(), e.getY());
    }

    private static boolean isPan(MouseEvent e) {
        return e.isControlDown() || (e.getModifiersEx() & MouseEvent.BUTTON2_DOWN_MASK) != 0;
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        if (start == null) {
            return;
        }
        if (isPan(e)) {
            Rectangle area = cloud.plot().area();
            pan(-(e.getX() - last.getX()) / (double) area.width, (e.getY() - last.getY()) / (double) area.height);
        } else {
            path.lineTo(e.getX(), e.getY());
            chart.repaint();
        }
        last = e;
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        if (start == null) {
            return;
        }
        boolean isClick = start.getPoint().distance(e.getPoint()) < 3;
        if (e.getButton() == MouseEvent.BUTTON1 && !e.isControlDown()) {
            if (isClick) {
                click(e);
            } else {
                select(cloud.inside(isLasso ? path : rectangle(e)), e.isShiftDown());
            }
        }
        start = null;
        chart.repaint();
    }

    private Rectangle rectangle(MouseEvent e) {
        Rectangle rectangle = new Rectangle(start.getPoint());
        rectangle.add(e.getPoint());
        return rectangle;
    }

    private void click(MouseEvent e) {
        int row = cloud.rowAt(e.getX(), e.getY(), REACH);
        Selection selection = cloud.result().selection();
        if (row < 0) {
            if (!e.isShiftDown()) {
                selection.set(IntStream.empty(), Selection.NONE);
            }
        } else if (!e.isShiftDown()) {
            selection.set(row);
        } else if (selection.contains(row)) {
            selection.set(IntStream.of(selection.rows()).filter(r -> r != row), Selection.NONE);
        } else {
            selection.set(IntStream.concat(IntStream.of(selection.rows()), IntStream.of(row)), row);
        }
    }

    /** The most outlying one leads. */
    private void select(int[] found, boolean further) {
        RunResult result = cloud.result();
        int lead = Selection.NONE;
        for (int row : found) {
            lead = lead == Selection.NONE || result.placeOf(row) < result.placeOf(lead) ? row : lead;
        }
        IntStream before = further ? IntStream.of(result.selection().rows()) : IntStream.empty();
        result.selection().set(IntStream.concat(before, IntStream.of(found)), lead);
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
        if (cloud.result() != null) {
            Rectangle area = cloud.plot().area();
            double x = (e.getX() - area.x) / (double) area.width;
            double y = 1 - (e.getY() - area.y) / (double) area.height;
            zoom(Math.pow(ZOOM, e.getPreciseWheelRotation()), clamp(x), clamp(y));
        }
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private void zoom(double factor, double x, double y) {
        Plot plot = cloud.plot();
        cloud.look(part(plot.x(), s -> x + (s - x) * factor), part(plot.y(), s -> y + (s - y) * factor));
    }

    private void pan(double x, double y) {
        Plot plot = cloud.plot();
        cloud.look(part(plot.x(), s -> s + x), part(plot.y(), s -> s + y));
    }

    private static Axis part(Axis axis, DoubleUnaryOperator moved) {
        double length = axis.to() - axis.from();
        double from = axis.from() + moved.applyAsDouble(0) * length;
        double to = axis.from() + moved.applyAsDouble(1) * length;
        // Below this doubles do not tell places apart.
        boolean isTooNear = to - from < 1e-12 * Math.max(Math.abs(from), Math.abs(to));
        return isTooNear ? axis : axis.part(from, to);
    }

    void draw(Graphics2D g, Palette colors) {
        if (start != null && !isPan(last) && last != start) {
            g.setColor(colors.selected());
            g.setStroke(new BasicStroke(1.5f));
            g.draw(isLasso ? path : rectangle(last));
        }
    }
}
