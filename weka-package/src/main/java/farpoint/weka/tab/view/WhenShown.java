package farpoint.weka.tab.view;

import java.awt.GraphicsEnvironment;
import java.awt.event.HierarchyEvent;
import javax.swing.JComponent;

/** Does what a view needs when it is to be seen: a view behind others computes nothing. Without a screen it does it at once. */
final class WhenShown {
    private final JComponent component;
    private final Runnable task;
    private boolean isDue;

    WhenShown(JComponent component, Runnable task) {
        this.component = component;
        this.task = task;
        component.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isDue) {
                run();
            }
        });
    }

    /** Does it now or, if the view is hidden, once as soon as it is shown. */
    void run() {
        isDue = !component.isShowing() && !GraphicsEnvironment.isHeadless();
        if (!isDue) {
            task.run();
        }
    }
}
