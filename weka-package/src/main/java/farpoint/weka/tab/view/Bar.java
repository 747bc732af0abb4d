package farpoint.weka.tab.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** A row of controls above a view, which takes a second line where there is no room. */
final class Bar extends FlowLayout {
    private static final long serialVersionUID = 1L;

    private Bar() {
        super(LEADING, 6, 3);
    }

    static JPanel of(JComponent... controls) {
        JPanel bar = new JPanel(new Bar());
        for (JComponent control : controls) {
            bar.add(control);
        }
        bar.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                bar.revalidate();
            }
        });
        return bar;
    }

    /** As high as the lines of the width that the bar has. */
    @Override
    public Dimension preferredLayoutSize(Container bar) {
        Dimension oneLine = super.preferredLayoutSize(bar);
        if (bar.getWidth() == 0) {
            return oneLine;
        }
        int height = getVgap();
        int x = getHgap();
        int line = 0;
        for (Component control : bar.getComponents()) {
            Dimension size = control.getPreferredSize();
            if (x > getHgap() && x + size.width + getHgap() > bar.getWidth()) {
                height += line + getVgap();
                x = getHgap();
                line = 0;
            }
            x += size.width + getHgap();
            line = Math.max(line, size.height);
        }
        return new Dimension(oneLine.width, height + line + getVgap());
    }

    /** Narrow, so that a view can be made narrower than its controls in one line. */
    @Override
    public Dimension minimumLayoutSize(Container bar) {
        return new Dimension(0, preferredLayoutSize(bar).height);
    }
}
