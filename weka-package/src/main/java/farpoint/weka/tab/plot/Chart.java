package farpoint.weka.tab.plot;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseEvent;
import java.util.function.Function;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** A component that something is drawn on, in the look and feel's own colors and font. */
public final class Chart extends JComponent {
    private static final long serialVersionUID = 1L;

    private final transient Drawing drawing;
    private final int columns;
    private final int lines;
    private transient Function<MouseEvent, String> tip = e -> null;

    /** What is drawn. */
    @FunctionalInterface
    public interface Drawing {
        /** Draws it on a background that is painted already. */
        void draw(Graphics2D g, Palette colors, Dimension size);
    }

    /**
     * A chart.
     *
     * @param name for people who do not see it
     * @param columns its preferred width in letters
     * @param lines its preferred height in lines
     * @param drawing what is on it
     */
    public Chart(String name, int columns, int lines, Drawing drawing) {
        this.columns = columns;
        this.lines = lines;
        this.drawing = drawing;
        setOpaque(true);
        setFocusable(true);
        updateUI();
        getAccessibleContext().setAccessibleName(name);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
    }

    /** Says what is to be seen, for people who do not see it. */
    public void describe(String text) {
        getAccessibleContext().setAccessibleDescription(text);
    }

    /** Says what is under the mouse. */
    public void tips(Function<MouseEvent, String> text) {
        tip = text;
        setToolTipText("");
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return PlainText.tip(tip.apply(event));
    }

    @Override
    public void updateUI() {
        setFont(UIManager.getFont("Label.font"));
        setBackground(color("TextField.background", Color.WHITE));
        setForeground(color("TextField.foreground", Color.BLACK));
    }

    private static Color color(String key, Color otherwise) {
        Color color = UIManager.getColor(key);
        return color == null ? otherwise : color;
    }

    @Override
    public Dimension getPreferredSize() {
        FontMetrics font = getFontMetrics(getFont());
        return isPreferredSizeSet()
                ? super.getPreferredSize()
                : new Dimension(columns * font.charWidth('n'), lines * font.getHeight());
    }

    /** So high that lines and letters do not lie on each other. */
    @Override
    public Dimension getMinimumSize() {
        return isMinimumSizeSet()
                ? super.getMinimumSize()
                : new Dimension(0, (lines / 2 + 1) * getFontMetrics(getFont()).getHeight());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(getBackground());
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setFont(getFont());
        Palette colors = Palette.of(this);
        drawing.draw(g, colors, getSize());
        if (isFocusOwner()) {
            g.setColor(colors.minor());
            g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
        }
        g.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleChart();
        }
        return accessibleContext;
    }

    /** What assistive tools see. */
    private final class AccessibleChart extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.CANVAS;
        }
    }
}
