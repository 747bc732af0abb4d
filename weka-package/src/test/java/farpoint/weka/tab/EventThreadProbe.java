package farpoint.weka.tab;

import farpoint.weka.tab.result.RunResult;
import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.event.MouseEvent;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.JTable;
import javax.swing.JTextField;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.classifiers.outlier.RandomProjectionDepth;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Uses the tab with many rows in a window, and prints for each step how long the longest event kept the event thread: its own time
 * on a processor, which other programs do not change, and the time that passed.
 */
public final class EventThreadProbe {
    private static final int COLUMNS = 10;
    private static final int BLOCKED_PIXELS = 40;

    private final Measured queue = new Measured();
    private final OutlierPanel panel = Components.onEventThread(OutlierPanel::new);

    /** The argument is the number of rows. */
    public static void main(String[] arguments) {
        new EventThreadProbe().run(Integer.parseInt(arguments[0]));
        System.exit(0);
    }

    /** Measures each event. */
    private static final class Measured extends EventQueue {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long longestOwn;
        private long longest;

        @Override
        protected void dispatchEvent(AWTEvent event) {
            long own = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            super.dispatchEvent(event);
            longest = Math.max(longest, System.nanoTime() - start);
            longestOwn = Math.max(longestOwn, threads.getCurrentThreadCpuTime() - own);
        }

        private void report(String step) {
            System.out.printf(
                    Locale.ROOT,
                    "step %s own %d ms, passed %d ms%n",
                    step,
                    longestOwn / 1_000_000,
                    longest / 1_000_000);
            longest = 0;
            longestOwn = 0;
        }
    }

    private void run(int count) {
        Components.onEventThread(() -> {
            JFrame frame = new JFrame("Outliers");
            frame.add(panel);
            frame.setSize(1300, 900);
            frame.setVisible(true);
            panel.setLog(TabData.silent());
            panel.tab().detector().choose(new GaussianMahalanobis());
            return null;
        });
        Instances data = data(count);
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(queue);
        step("open", () -> panel.setInstances(data));
        Components.await("ready", () -> Components.button(panel, "Start").isEnabled());
        end("open");
        step("run", () -> Components.button(panel, "Start").doClick());
        Components.await("shown", () -> panel.tab().shown() != null && table().getRowCount() > 0);
        end("run");
        RunResult result = Components.onEventThread(() -> panel.tab().shown());
        for (int column = 1; column < 8; column++) {
            int clicked = column;
            step("sort by column " + column, () -> click(clicked));
            awaitOrder();
            end("sort by column " + column);
        }
        JComboBox<?> filter = Components.named(panel, JComboBox.class, "Rows to show");
        for (int i = 1; i < filter.getItemCount() + 1; i++) {
            int chosen = i % filter.getItemCount();
            step("filter", () -> filter.setSelectedIndex(chosen));
            awaitOrder();
        }
        end("filter");
        JTextField search = Components.named(panel, JTextField.class, "Search");
        step("search", () -> search.setText("12345"));
        Components.await("found", () -> table().getRowCount() < count);
        step("search", () -> search.setText(""));
        Components.await("all again", () -> table().getRowCount() == count);
        end("search");
        for (int i = 1; i < 100; i++) {
            int place = i * (count / 100);
            step("cut", () -> result.cut().moveTo(result.score(result.rowAt(place))));
        }
        end("cut");
        step("select half, scattered", () -> result.selection()
                .set(IntStream.range(0, count).filter(i -> (i * 7919L) % 13 < 6), -1));
        end("select half, scattered");
        step("select all", () -> table().selectAll());
        end("select all");
        for (int i = 0; i < 40; i++) {
            int y = (int) ((long) i * table().getHeight() / BLOCKED_PIXELS);
            step("scroll", () -> table().scrollRectToVisible(new java.awt.Rectangle(0, y, 1, 400)));
        }
        end("scroll");
        stop();
        end("stop");
    }

    /** How long the work goes on after Stop. */
    private void stop() {
        step("", () -> panel.tab().detector().choose(new RandomProjectionDepth()));
        step("", () -> Components.button(panel, "Start").doClick());
        JProgressBar bar = Components.named(panel, JProgressBar.class, "Progress");
        Components.await("progress", () -> !bar.isIndeterminate());
        long start = System.nanoTime();
        step("", () -> Components.button(panel, "Stop").doClick());
        Components.await("stopped", () -> Components.button(panel, "Start").isEnabled());
        System.out.println("stopped after " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private static Instances data(int count) {
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(new Attribute("id")));
        IntStream.range(1, COLUMNS).forEach(a -> attributes.add(new Attribute("x" + a)));
        Instances data = new Instances("many", attributes, count);
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            double[] values = new double[COLUMNS];
            values[0] = i;
            for (int a = 1; a < COLUMNS; a++) {
                values[a] = random.nextGaussian();
            }
            data.add(new DenseInstance(1, values));
        }
        return data;
    }

    private JTable table() {
        return Components.named(panel, JTable.class, "Ranking");
    }

    private void click(int column) {
        var header = table().getTableHeader();
        var place = header.getHeaderRect(column);
        header.dispatchEvent(new MouseEvent(
                header,
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                place.x + place.width / 2,
                place.y + 2,
                1,
                false,
                MouseEvent.BUTTON1));
    }

    private void awaitOrder() {
        Components.await("ordered", () -> Components.named(panel, JLabel.class, "Rows shown")
                .getText()
                .contains(" rows"));
    }

    private void step(String name, Runnable action) {
        Callable<Object> task = () -> {
            action.run();
            return null;
        };
        Components.onEventThread(task);
    }

    private void end(String name) {
        // What an event has asked for, such as painting, is done before the next one.
        for (int i = 0; i < 3; i++) {
            Components.onEventThread(() -> null);
        }
        Components.onEventThread(() -> {
            queue.report(name);
            return null;
        });
    }
}
