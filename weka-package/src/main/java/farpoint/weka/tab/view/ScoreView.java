package farpoint.weka.tab.view;

import farpoint.run.InvalidInputException;
import farpoint.threshold.Flagging;
import farpoint.threshold.Threshold;
import farpoint.threshold.ThresholdRule;
import farpoint.weka.tab.plot.Chart;
import farpoint.weka.tab.plot.Latest;
import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.result.Cut;
import farpoint.weka.tab.result.RunResult;
import java.awt.BorderLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.SpinnerNumberModel;

/** The scores of a run with the threshold, which can be dragged, moved by arrow keys, or put where a rule has it. */
public final class ScoreView implements ResultView {
    private static final double MOST = 50;

    private final Followed followed = new Followed();
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextArea state = Note.of("Flagged rows");
    private final JCheckBox curve = new JCheckBox("Sorted curve");
    private final JSpinner share = new JSpinner(new SpinnerNumberModel(10.0, 0.01, MOST, 0.5));
    private final JButton automatic = button("Automatic", "Where the shape of the scores puts it");
    private final JButton contamination = button("Share of outliers", "So many rows in a hundred are flagged");
    private final JButton theory = button("Theoretical", "Where theory puts it for clean Gaussian data");
    private final JButton trained = button("As trained", "Where training has put it");
    private final Latest latest = new Latest(this::failed);
    private final Chart chart = new Chart("Scores and threshold", 60, 16, (g, colors, size) -> {
        if (this.drawn != null) {
            this.drawn.draw(g, colors, size);
            this.mouse.draw(g, colors);
        }
    });
    private final ScoreMouse mouse = new ScoreMouse(chart);
    private RunResult result;
    private ScoreChart drawn;

    /** Shows nothing yet. */
    public ScoreView() {
        panel.add(tools(), BorderLayout.NORTH);
        panel.add(chart, BorderLayout.CENTER);
        panel.add(state, BorderLayout.SOUTH);
        curve.addActionListener(e -> redraw());
        automatic.addActionListener(e -> automatic());
        contamination.addActionListener(e -> followShare());
        share.addChangeListener(e -> followShare());
        theory.addActionListener(e -> follow(new Flagging(ThresholdRule.THEORETICAL, 0, 0.1)));
        trained.addActionListener(e -> result.cut().reset());
        show(null);
    }

    private static JButton button(String text, String tip) {
        JButton button = new JButton(text);
        button.setToolTipText(tip);
        return button;
    }

    private JComponent tools() {
        JLabel percent = new JLabel("%");
        percent.setLabelFor(share);
        share.getAccessibleContext().setAccessibleName("Share of outliers in percent");
        return Bar.of(new JLabel("Threshold:"), automatic, contamination, share, percent, theory, trained, curve);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(RunResult next) {
        latest.cancel();
        followed.end();
        result = next;
        for (JComponent tool : new JComponent[] {automatic, contamination, share, trained, curve}) {
            tool.setEnabled(next != null);
        }
        theory.setEnabled(next != null && next.cut().hasTheory());
        if (next != null) {
            followed.add(next.cut().changes(), this::told);
            followed.add(next.selection().changes(), this::selected);
        }
        redraw();
    }

    private void redraw() {
        drawn = result == null ? null : new ScoreChart(result, curve.isSelected());
        mouse.use(result, drawn);
        told();
    }

    private void selected() {
        drawn.selected();
        chart.repaint();
    }

    private void told() {
        state.setText(result == null ? "There is no run." : text(result.cut(), drawn.bins()));
        state.setToolTipText(result == null ? null : result.cut().threshold().text());
        chart.describe(state.getText() + " The arrow keys move the threshold.");
        chart.repaint();
    }

    static String text(Cut cut, ScoreBins bins) {
        int all = cut.above(Double.NEGATIVE_INFINITY);
        return Numbers.count(cut.flagged()) + " of " + Numbers.count(all) + " rows are flagged ("
                + Numbers.percent((double) cut.flagged() / all) + "): their scores are above "
                + Numbers.text(cut.threshold().value(), 5) + ". " + bins.note();
    }

    /** Puts the threshold where the shape of the scores has it. */
    void automatic() {
        follow(new Flagging(ThresholdRule.AUTOMATIC, 0, 0.1));
    }

    private void followShare() {
        if (result != null) {
            double percent = ((Number) share.getValue()).doubleValue();
            follow(new Flagging(ThresholdRule.CONTAMINATION, percent / 100, 0.1));
        }
    }

    private void follow(Flagging rule) {
        Cut cut = result.cut();
        state.setText("Looking for the threshold …");
        latest.replace(() -> cut.by(rule), (Threshold found) -> {
            cut.set(found);
            told();
        });
    }

    private void failed(Exception e) {
        told();
        state.setText(e instanceof InvalidInputException ? e.getMessage() : "The threshold was not found: " + e);
    }

    /** For tests. */
    Chart chart() {
        return chart;
    }

    boolean isBusy() {
        return latest.isBusy();
    }
}
