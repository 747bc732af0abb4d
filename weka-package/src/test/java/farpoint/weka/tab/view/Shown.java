package farpoint.weka.tab.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Views without a window: laid out, painted, clicked. */
final class Shown {
    private Shown() {}

    /** Does something on the event thread. */
    static <T> T on(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        EventQueue.invokeLater(future);
        return future.get();
    }

    /** Waits for a condition that is asked on the event thread. */
    static void until(BooleanSupplier condition) throws Exception {
        while (!on(condition::getAsBoolean)) {
            Thread.onSpinWait();
        }
    }

    /** Gives it a size, as a window would. */
    static <T extends Component> T sized(T component, int width, int height) {
        component.setSize(width, height);
        layout(component);
        return component;
    }

    private static void layout(Component component) {
        if (component instanceof Container container) {
            container.doLayout();
            for (Component child : container.getComponents()) {
                layout(child);
            }
        }
    }

    static BufferedImage painted(Component component) {
        BufferedImage image =
                new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
        component.paint(image.createGraphics());
        return image;
    }

    /** How many pixels of a part of a picture have just this color. */
    static long count(BufferedImage image, int rgb, int left, int right) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = Math.max(0, left); x < Math.min(image.getWidth(), right); x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == (rgb & 0xFFFFFF) ? 1 : 0;
            }
        }
        return count;
    }

    /** Presses, drags along points x, y, x, y ... and releases. */
    static void drag(Component component, int modifiers, int... points) {
        send(component, MouseEvent.MOUSE_PRESSED, modifiers, points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            send(component, MouseEvent.MOUSE_DRAGGED, modifiers, points[i], points[i + 1]);
        }
        send(component, MouseEvent.MOUSE_RELEASED, modifiers, points[points.length - 2], points[points.length - 1]);
    }

    private static void send(Component component, int id, int modifiers, int x, int y) {
        component.dispatchEvent(new MouseEvent(
                component, id, 0, InputEvent.BUTTON1_DOWN_MASK | modifiers, x, y, 1, false, MouseEvent.BUTTON1));
    }

    /** What a key does on a focused component. */
    static void press(JComponent component, String key) {
        Object action = component.getInputMap(JComponent.WHEN_FOCUSED).get(KeyStroke.getKeyStroke(key));
        component.getActionMap().get(action).actionPerformed(null);
    }
}
