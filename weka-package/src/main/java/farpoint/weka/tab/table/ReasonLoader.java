package farpoint.weka.tab.table;

import farpoint.run.InvalidInputException;
import farpoint.weka.tab.plot.Latest;
import farpoint.weka.tab.result.RunResult;
import java.awt.Rectangle;
import java.util.stream.IntStream;
import javax.swing.JTable;
import javax.swing.Timer;

/** Finds the reasons of the rows that are in view, when a person has stopped scrolling. */
final class ReasonLoader {
    private static final int DELAY_MILLIS = 120;
    private static final int MOST = 100;

    private final JTable table;
    private final RankingModel model;
    private final Latest finding = new Latest(this::fail);
    private final Timer timer = new Timer(DELAY_MILLIS, event -> load());

    /** A run whose model cannot tell reasons. */
    private RunResult silent;

    ReasonLoader(JTable table, RankingModel model) {
        this.table = table;
        this.model = model;
        timer.setRepeats(false);
    }

    /** The rows in view are others, or may be. */
    void viewChanged() {
        timer.restart();
    }

    private void load() {
        RunResult result = model.result();
        if (result == null || result == silent || !table.isShowing()) {
            return;
        }
        int[] unknown = inView().map(model::rowAt)
                .filter(row -> result.knownReasons(row) == null)
                .limit(MOST)
                .toArray();
        if (unknown.length == 0) {
            return;
        }
        finding.replace(
                () -> {
                    result.findReasons(unknown);
                    return result;
                },
                done -> {
                    table.repaint();
                    load();
                });
    }

    private void fail(Exception failed) {
        if (failed instanceof InvalidInputException) {
            silent = model.result();
            model.setUnknownReasons(failed.getMessage());
            table.repaint();
        }
    }

    private IntStream inView() {
        Rectangle view = table.getVisibleRect();
        if (view.height == 0 || model.getRowCount() == 0) {
            return IntStream.empty();
        }
        int first = table.rowAtPoint(view.getLocation());
        int last = (view.y + view.height - 1) / table.getRowHeight();
        return first < 0 ? IntStream.empty() : IntStream.rangeClosed(first, Math.min(last, model.getRowCount() - 1));
    }
}
