package farpoint.weka.tab.view;

import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.awt.AWTEvent;
import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javax.swing.JFrame;
import javax.swing.JPanel;

/**
 * Measures how long the event thread is busy with the views of many rows, and how long it takes until something is drawn. To be
 * run by hand, with a display.
 *
 * <p>Arguments: the number of rows, by default a million, and of attributes, by default ten.
 */
final class ViewSpeed {
    private static final AtomicLong WORST = new AtomicLong();

    private ViewSpeed() {}

    /** Prints the times. */
    public static void main(String[] args) throws Exception {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int d = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        Random random = new Random(1);
        double[][] columns = new double[d][n];
        for (double[] column : columns) {
            for (int i = 0; i < n; i++) {
                column[i] = random.nextGaussian() * (i % 500 == 0 ? 6 : 1);
            }
        }
        Rows rows = Runs.rows(Runs.columns(columns));
        RunResult run = Runs.trained(rows, "GaussianMahalanobis");
        RunResult other = Runs.trained(rows, "ExtendedIsolationForest");
        rows.table();
        watch();
        ScoreView scores = new ScoreView();
        ScatterView scatter = new ScatterView();
        WhyView why = new WhyView();
        CompareView compare = new CompareView();
        MembersView members = new MembersView();
        List<ResultView> views = List.of(scores, scatter, why, compare, members);
        EventQueue.invokeAndWait(() -> views.forEach(view -> frame(view)));
        BooleanSupplier cloud = () -> scatter.cloud().isReady();
        measure("show the scores", () -> show(scores, run), () -> true);
        measure("show components", () -> show(scatter, run), cloud);
        measure("show why", () -> show(why, run), () -> true);
        measure(
                "compare",
                () -> {
                    compare.show(run);
                    compare.showRuns(List.of(run, other));
                    return null;
                },
                () -> !compare.isBusy() && compare.ranks().isReady());
        measure(
                "select a row",
                () -> {
                    run.selection().set(run.rowAt(0));
                    return null;
                },
                () -> !why.isBusy() && cloud.getAsBoolean());
        measure(
                "select another row",
                () -> {
                    run.selection().set(run.rowAt(5));
                    return null;
                },
                () -> !why.isBusy() && cloud.getAsBoolean());
        for (int i = 0; i < 5; i++) {
            double to = run.score(run.rowAt(n / 100 * (i + 1)));
            measure(
                    "move the threshold to " + (i + 1) + " %",
                    () -> {
                        run.cut().moveTo(to);
                        return null;
                    },
                    () -> !why.isBusy() && cloud.getAsBoolean());
        }
        measure(
                "automatic threshold",
                () -> {
                    scores.automatic();
                    return null;
                },
                () -> !scores.isBusy() && cloud.getAsBoolean());
        measure(
                "zoom",
                () -> {
                    Shown.press(scatter.cloud().chart(), "typed +");
                    return null;
                },
                cloud);
        measure(
                "rectangle over half of the rows",
                () -> {
                    var area = scatter.cloud().plot().area();
                    Shown.drag(
                            scatter.cloud().chart(), 0, area.x, area.y, area.x + area.width / 2, area.y + area.height);
                    return null;
                },
                cloud);
        scatter.cloud().mouse().lasso(true);
        measure(
                "lasso",
                () -> {
                    var area = scatter.cloud().plot().area();
                    Shown.drag(
                            scatter.cloud().chart(),
                            0,
                            area.x,
                            area.y,
                            area.x + area.width,
                            area.y,
                            area.x,
                            area.y + area.height);
                    return null;
                },
                cloud);
        System.exit(0);
    }

    private static Object show(ResultView view, RunResult run) {
        view.show(run);
        return null;
    }

    private static void frame(ResultView view) {
        JFrame frame = new JFrame();
        JPanel content = new JPanel(new BorderLayout());
        content.add(view.component());
        frame.setContentPane(content);
        frame.setSize(900, 700);
        frame.setVisible(true);
    }

    private static void measure(String what, Callable<Object> does, BooleanSupplier isDone) throws Exception {
        Thread.sleep(300);
        WORST.set(0);
        long start = System.nanoTime();
        Shown.on(does);
        Shown.until(isDone);
        long done = System.nanoTime();
        Thread.sleep(300);
        System.out.printf(
                Locale.ROOT,
                "%-32s done after %6d ms, longest event %5d ms of processor time%n",
                what,
                (done - start) / 1_000_000,
                WORST.get() / 1_000_000);
    }

    /** Notes the processor time of the longest event: other programs do not count. */
    private static void watch() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(new EventQueue() {
            @Override
            protected void dispatchEvent(AWTEvent event) {
                long start = threads.getCurrentThreadCpuTime();
                super.dispatchEvent(event);
                WORST.accumulateAndGet(threads.getCurrentThreadCpuTime() - start, Math::max);
            }
        });
    }
}
