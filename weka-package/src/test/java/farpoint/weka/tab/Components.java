package farpoint.weka.tab;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;

/** Finds and uses what windows are made of, as a person does. */
public final class Components {
    /** So long that only what hangs is given up, on however slow a machine. */
    private static final long LIMIT_NANOS = 180_000_000_000L;

    private static final long PAUSE_MILLIS = 20;

    private Components() {}

    /** All components of a type in a container. */
    public static <T> List<T> all(Container in, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Component component : in.getComponents()) {
            if (type.isInstance(component)) {
                found.add(type.cast(component));
            }
            if (component instanceof Container inner) {
                found.addAll(all(inner, type));
            }
        }
        return found;
    }

    /** The first component of a type that is so. */
    public static <T> T first(Container in, Class<T> type, Predicate<T> so) {
        return all(in, type).stream()
                .filter(so)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName()));
    }

    /** The component of a type with an accessible name that starts so. */
    public static <T extends Component> T named(Container in, Class<T> type, String name) {
        return first(in, type, c -> {
            String own = c.getAccessibleContext().getAccessibleName();
            return own != null && own.startsWith(name);
        });
    }

    /** The button with a text. */
    public static AbstractButton button(Container in, String text) {
        return first(in, AbstractButton.class, b -> text.equals(b.getText()));
    }

    /** Does something on the event thread. */
    public static <T> T onEventThread(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        SwingUtilities.invokeLater(future);
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until something is so, asked on the event thread. */
    public static void await(String what, Callable<Boolean> so) {
        long start = System.nanoTime();
        while (!onEventThread(so)) {
            if (System.nanoTime() - start > LIMIT_NANOS) {
                throw new AssertionError("not so in time: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
