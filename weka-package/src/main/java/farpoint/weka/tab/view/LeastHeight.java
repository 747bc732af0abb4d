package farpoint.weka.tab.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;

/** What takes all room that there is; where that is less than its least height, as in small windows, it scrolls. */
public final class LeastHeight extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1L;

    private LeastHeight(JComponent content) {
        super(new BorderLayout());
        add(content);
    }

    /** Puts a component, which has a least height, into a place that may be lower. */
    public static JComponent of(JComponent content) {
        JScrollPane place = new JScrollPane(
                new LeastHeight(content),
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        place.setBorder(BorderFactory.createEmptyBorder());
        place.setMinimumSize(new Dimension(0, 0));
        place.setPreferredSize(content.getPreferredSize());
        return place;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(super.getPreferredSize().width, getMinimumSize().height);
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return super.getPreferredSize();
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent().getHeight() >= getMinimumSize().height;
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return getFontMetrics(getFont()).getHeight();
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return orientation == SwingConstants.VERTICAL ? visible.height : visible.width;
    }
}
