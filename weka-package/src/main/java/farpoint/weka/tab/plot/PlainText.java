package farpoint.weka.tab.plot;

import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTable;

/**
 * Names and values of the data are shown as they are written. Swing takes a text that begins with {@code <html>} for a page: it would
 * show something else, and load what the page names.
 */
public final class PlainText {
    private static final String DISABLED = "html.disable";

    private PlainText() {}

    /** Makes a label, such as a cell's renderer, show its texts as they are. */
    public static void in(Object label) {
        if (label instanceof JComponent component) {
            component.putClientProperty(DISABLED, true);
        }
    }

    /** Makes a table do so where it draws by Swing's own renderer, and its header. */
    public static void inTable(JTable table) {
        in(table.getDefaultRenderer(Object.class));
        in(table.getTableHeader().getDefaultRenderer());
    }

    /** Makes a combo box do so. */
    public static void inBox(JComboBox<?> box) {
        in(box.getRenderer());
    }

    /** A tool tip, which Swing's own labels show, with the text as it is; null for null. */
    public static String tip(String text) {
        return text == null || !text.startsWith("<") ? text : " " + text;
    }
}
