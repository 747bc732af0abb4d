package farpoint.weka.tab.view;

import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.JViewport;
import javax.swing.UIManager;

/** Sentences in a view, on as many lines as they need; they can be copied. */
final class Note {
    private Note() {}

    static JTextArea of(String name) {
        JTextArea text = new JTextArea() {
            private static final long serialVersionUID = 1L;

            /** Other words move no view; a note that scrolls on its own begins at its first line. */
            @Override
            public void scrollRectToVisible(Rectangle part) {
                if (getParent() instanceof JViewport) {
                    super.scrollRectToVisible(part);
                }
            }
        };
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setOpaque(false);
        text.setFont(UIManager.getFont("Label.font"));
        text.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        text.getAccessibleContext().setAccessibleName(name);
        text.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                text.revalidate();
            }
        });
        return text;
    }
}
