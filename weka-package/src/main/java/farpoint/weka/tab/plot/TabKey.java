package farpoint.weka.tab.plot;

import java.awt.AWTKeyStroke;
import java.awt.KeyboardFocusManager;
import java.util.Set;
import javax.swing.JTable;

/** The key Tab in tables. */
public final class TabKey {
    private TabKey() {}

    /** Lets Tab go on to what comes after the table, as from all else. Swing would go through all of its cells. */
    public static void leaves(JTable table) {
        table.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, keys("TAB", "ctrl TAB"));
        table.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, keys("shift TAB", "ctrl shift TAB"));
    }

    private static Set<AWTKeyStroke> keys(String key, String more) {
        return Set.of(AWTKeyStroke.getAWTKeyStroke(key), AWTKeyStroke.getAWTKeyStroke(more));
    }
}
