package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Chart;
import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.Plot;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.result.Selection;
import java.awt.Cursor;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Mouse and keys on the scores: drags the threshold, or selects the rows of a range. */
final class ScoreMouse extends MouseAdapter {
    private static final int NEAR = 6;
    private static final int FAST = 10;

    private final Chart chart;
    private RunResult result;
    private ScoreChart drawn;
    private boolean isDraggingCut;
    private int from = -1;
    private int to;

    ScoreMouse(Chart chart) {
        this.chart = chart;
        chart.addMouseListener(this);
        chart.addMouseMotionListener(this);
        chart.tips(this::tip);
        key("RIGHT", true, 1);
        key("UP", true, 1);
        key("LEFT", false, 1);
        key("DOWN", false, 1);
        key("PAGE_UP", true, FAST);
        key("PAGE_DOWN", false, FAST);
    }

    private void key(String key, boolean up, int times) {
        chart.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        chart.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                for (int i = 0; i < times && result != null; i++) {
                    result.cut().step(up);
                }
            }
        });
    }

    void use(RunResult nextResult, ScoreChart nextDrawn) {
        result = nextResult;
        drawn = nextDrawn;
        from = -1;
        isDraggingCut = false;
    }

    private Plot plot() {
        return drawn.plot(chart.getSize(), chart.getFontMetrics(chart.getFont()));
    }

    private int along(MouseEvent e) {
        return drawn.isCurve() ? e.getY() : e.getX();
    }

    private boolean isAtCut(MouseEvent e) {
        return Math.abs(along(e) - drawn.position(plot())) <= NEAR;
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        if (drawn != null) {
            int shape = drawn.isCurve() ? Cursor.N_RESIZE_CURSOR : Cursor.E_RESIZE_CURSOR;
            chart.setCursor(Cursor.getPredefinedCursor(isAtCut(e) ? shape : Cursor.DEFAULT_CURSOR));
        }
    }

    @Override
    public void mousePressed(MouseEvent e) {
        chart.requestFocusInWindow();
        if (drawn != null && e.getButton() == MouseEvent.BUTTON1) {
            isDraggingCut = isAtCut(e);
            from = isDraggingCut ? -1 : e.getX();
            to = e.getX();
        }
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        if (isDraggingCut) {
            Plot plot = plot();
            Rectangle area = plot.area();
            double value = drawn.isCurve()
                    ? plot.yAt(Math.max(area.y, Math.min(area.getMaxY(), e.getY())))
                    : plot.xAt(Math.max(area.x, Math.min(area.getMaxX(), e.getX())));
            result.cut().moveTo(value);
        } else if (from >= 0) {
            to = e.getX();
            chart.repaint();
        }
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        if (from >= 0) {
            to = e.getX();
            select(Math.min(from, to), Math.max(from, to));
            from = -1;
            chart.repaint();
        }
        isDraggingCut = false;
    }

    /** What is under the mouse: a bin with its rows, or the row of a rank. */
    private String tip(MouseEvent e) {
        if (drawn == null || !plot().area().contains(e.getPoint())) {
            return null;
        }
        double at = plot().xAt(e.getX());
        if (drawn.isCurve()) {
            int place = (int) Math.max(1, Math.min(result.scores().length, Math.round(at)));
            int row = result.rowAt(place - 1);
            return "place " + Numbers.count(place) + ": row " + (row + 1) + ", score "
                    + Numbers.text(result.score(row), 5);
        }
        ScoreBins bins = drawn.bins();
        for (int b = 0; b < bins.counts().length; b++) {
            if (at > bins.edge(b) && at <= bins.edge(b + 1)) {
                return Numbers.text(bins.edge(b)) + " to " + Numbers.text(bins.edge(b + 1)) + ": "
                        + Numbers.count(bins.counts()[b]) + (bins.counts()[b] == 1 ? " row" : " rows");
            }
        }
        return null;
    }

    /** Selects the rows of some pixels; a click is as wide as a bin, or as a step of the curve. */
    private void select(int left, int right) {
        Plot plot = plot();
        int room = right - left < NEAR ? NEAR / 2 : 0;
        int first;
        int end;
        if (drawn.isCurve()) {
            first = (int) Math.ceil(plot.xAt(right + room)) - 1;
            end = (int) Math.floor(plot.xAt(left - room));
        } else {
            boolean withInfinite = right > plot.area().getMaxX();
            first = withInfinite ? 0 : result.cut().above(plot.xAt(right + room));
            end = left > plot.area().getMaxX() + NEAR
                    ? drawn.bins().infinite()
                    : result.cut().above(plot.xAt(left - room));
        }
        int from0 = Math.max(0, first);
        int to0 = Math.min(result.scores().length, end);
        result.selection()
                .set(
                        IntStream.range(from0, Math.max(from0, to0)).map(result::rowAt),
                        to0 > from0 ? result.rowAt(from0) : Selection.NONE);
    }

    /** Draws the range that is being selected. */
    void draw(Graphics2D g, Palette colors) {
        if (from >= 0 && from != to) {
            Rectangle area = plot().area();
            g.setColor(colors.selected());
            g.drawRect(Math.min(from, to), area.y, Math.abs(to - from), area.height);
        }
    }
}
