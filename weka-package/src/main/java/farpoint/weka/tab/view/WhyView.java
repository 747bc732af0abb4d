package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Chart;
import farpoint.weka.tab.plot.Latest;
import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.result.Selection;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FontMetrics;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.Timer;

/** Why the selected row has its score: in words, by attribute, and beside ordinary rows that are like it. */
public final class WhyView implements ResultView {
    /** While the threshold is dragged nothing is asked for. */
    private static final int REST_MILLIS = 250;

    private static final int LEAST_LINES = 11;

    private final Followed followed = new Followed();
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextArea text = Note.of("Why this row");
    private final SimilarTable similar = new SimilarTable();
    private final Latest latest = new Latest(e -> this.say(String.valueOf(e.getMessage())));
    private final Timer rest = new Timer(REST_MILLIS, e -> this.shown.run());
    private final Chart chart = new Chart("Contributions of the attributes", 60, 10, (g, colors, size) -> {
        if (this.bars != null) {
            this.bars.draw(g, colors, size);
        }
    });
    private final WhenShown shown = new WhenShown(panel, this::ask);
    private WhyBars bars;
    private RunResult result;

    /** Shows nothing yet. */
    public WhyView() {
        JScrollPane lower = new JScrollPane(similar.table());
        JSplitPane both = new JSplitPane(JSplitPane.VERTICAL_SPLIT, new JScrollPane(chart), lower);
        both.setResizeWeight(0.6);
        both.setBorder(null);
        both.setMinimumSize(new Dimension(
                0, LEAST_LINES * text.getFontMetrics(text.getFont()).getHeight()));
        panel.add(text, BorderLayout.NORTH);
        panel.add(both, BorderLayout.CENTER);
        rest.setRepeats(false);
        show(null);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(RunResult next) {
        followed.end();
        result = next;
        if (next != null) {
            followed.add(next.selection().changes(), shown::run);
            followed.add(next.cut().changes(), rest::restart);
            followed.add(next.rows().findings().changes(), shown::run);
        }
        latest.cancel();
        shown.run();
    }

    private void ask() {
        rest.stop();
        latest.cancel();
        if (result == null || result.selection().lead() == Selection.NONE) {
            say(result == null ? "There is no run." : "Select a row to see why it has its score.");
            return;
        }
        RunResult own = result;
        int row = own.selection().lead();
        text.setText(head(own, row) + "Looking for reasons …");
        latest.replace(() -> WhyReport.of(own, row), report -> show(own, report));
    }

    private static String head(RunResult result, int row) {
        return "Row " + (row + 1) + ", place " + Numbers.count(result.placeOf(row) + 1) + " of "
                + Numbers.count(result.scores().length) + ", score " + Numbers.text(result.score(row), 5) + ". ";
    }

    private void show(RunResult own, WhyReport report) {
        String sentence = report.why().sentence();
        text.setText(head(own, report.why().row())
                + sentence + ".\n"
                + report.change()
                + audited(own, report.why().row())
                + "Compared with " + report.compared() + ".");
        text.setCaretPosition(0);
        bars = new WhyBars(report);
        similar.show(report);
        FontMetrics font = chart.getFontMetrics(chart.getFont());
        chart.setPreferredSize(new Dimension(
                40 * font.charWidth('n'), WhyBars.height(font, report.lines().size())));
        chart.describe(text.getText());
        chart.revalidate();
        chart.repaint();
    }

    /** What the view Data has found out about the row. */
    private static String audited(RunResult result, int row) {
        String notes = result.rows().findings().notes(row);
        return notes.isEmpty() ? "" : "Found in the data: " + notes + ".\n";
    }

    private void say(String message) {
        text.setText(message);
        bars = null;
        similar.show(null);
        chart.setPreferredSize(new Dimension());
        chart.revalidate();
        chart.describe(message);
        chart.repaint();
    }

    /** For tests. */
    Chart chart() {
        return chart;
    }

    String text() {
        return text.getText();
    }

    boolean isBusy() {
        return latest.isBusy() || rest.isRunning();
    }
}
