package farpoint.weka.tab.view;

import java.awt.FlowLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** A row of controls above a view. */
final class Bar {
    private Bar() {}

    static JPanel of(JComponent... controls) {
        JPanel bar = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 3));
        for (JComponent control : controls) {
            bar.add(control);
        }
        return bar;
    }
}
