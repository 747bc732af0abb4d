package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Chart;
import farpoint.weka.tab.plot.Latest;
import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.plot.Scale;
import farpoint.weka.tab.result.RunResult;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.SpinnerNumberModel;

/** Two runs on the same rows: how far they agree, which rows only one finds, and how right they are where the class says it. */
public final class CompareView implements ResultView {
    /** More rows are not listed. */
    private static final int MOST = 10_000;

    /** Room for the name of a run. */
    private static final int LETTERS = 32;

    private final Followed followed = new Followed();
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JComboBox<RunResult> others = new JComboBox<>();
    private final JSpinner first = new JSpinner(new SpinnerNumberModel(20, 1, MOST, 1));
    private final JTextArea figures = Note.of("How far the runs agree");
    private final CloudChart ranks = new CloudChart("Ranks of two runs", 40, 20);
    private final OnlyList onlyHere = new OnlyList();
    private final OnlyList onlyThere = new OnlyList();
    private final JTextArea meaning = Note.of("What the class says");
    private final Latest latest = new Latest(e -> this.say("The runs cannot be compared: " + e.getMessage()));
    private final Chart curves = new Chart("ROC and precision", 60, 24, (g, colors, size) -> {
        if (this.right != null) {
            this.right.draw(g, colors, size);
        }
    });
    private final WhenShown shown = new WhenShown(panel, this::compare);
    private RunResult result;
    private CurvesChart right;
    private Compared compared;
    private boolean isFilling;

    /**
     * What is computed on another thread.
     *
     * @param other the run that it is about, besides the one that is shown; null for none
     * @param agreement how far they agree; null if there is no other run
     * @param columns the ranks; empty if there is no other run
     * @param known what the class says
     * @param curves how right the runs are; empty if the class says nothing
     */
    private record Compared(
            RunResult other,
            RankAgreement agreement,
            List<PlotColumn> columns,
            KnownOutliers known,
            List<RankingCurves> curves) {}

    /** Shows nothing yet. */
    public CompareView() {
        others.setPreferredSize(new Dimension(
                LETTERS * others.getFontMetrics(others.getFont()).charWidth('n'), others.getPreferredSize().height));
        JLabel with = new JLabel("Compare with:");
        with.setLabelFor(others);
        JLabel among = new JLabel("First rows:");
        among.setLabelFor(first);
        JPanel lists = new JPanel(new GridLayout(2, 1));
        lists.add(onlyHere.component());
        lists.add(onlyThere.component());
        JPanel agreement = new JPanel(new BorderLayout());
        agreement.add(ranks.chart(), BorderLayout.CENTER);
        agreement.add(lists, BorderLayout.EAST);
        agreement.add(figures, BorderLayout.SOUTH);
        JPanel truth = new JPanel(new BorderLayout());
        truth.add(meaning, BorderLayout.NORTH);
        truth.add(curves, BorderLayout.CENTER);
        JTabbedPane parts = new JTabbedPane();
        parts.addTab("Agreement", agreement);
        parts.addTab("By the class", truth);
        panel.add(Bar.of(with, others, among, first), BorderLayout.NORTH);
        panel.add(parts, BorderLayout.CENTER);
        others.setRenderer(new Named());
        others.addActionListener(e -> chosen());
        first.addChangeListener(e -> tell());
        show(null);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    /**
     * Offers runs to compare with.
     *
     * @param runs all there are; those on other rows than the one that is shown, and this one, are left out
     */
    public void showRuns(List<RunResult> runs) {
        Object chosen = others.getSelectedItem();
        isFilling = true;
        others.removeAllItems();
        runs.stream()
                .filter(run -> result != null
                        && run != result
                        && run.rows().data() == result.rows().data())
                .forEach(others::addItem);
        others.setSelectedItem(chosen);
        if (others.getSelectedItem() == null && others.getItemCount() > 0) {
            others.setSelectedIndex(0);
        }
        isFilling = false;
        chosen();
    }

    @Override
    public void show(RunResult next) {
        followed.end();
        RunResult before = result;
        result = next;
        if (next != null) {
            followed.add(next.cut().changes(), ranks::refresh);
            followed.add(next.marks().changes(), ranks::refresh);
            followed.add(next.selection().changes(), this::selected);
        }
        List<RunResult> runs = IntStream.range(0, others.getItemCount())
                .mapToObj(others::getItemAt)
                .toList();
        showRuns(
                before == null
                        ? runs
                        : IntStream.rangeClosed(0, runs.size())
                                .mapToObj(i -> i == 0 ? before : runs.get(i - 1))
                                .toList());
    }

    private void selected() {
        ranks.refresh();
        onlyHere.follow();
        onlyThere.follow();
    }

    private void chosen() {
        if (!isFilling) {
            latest.cancel();
            compared = null;
            shown.run();
        }
    }

    private void compare() {
        if (result == null) {
            say("There is no run.");
            return;
        }
        RunResult own = result;
        RunResult other = (RunResult) others.getSelectedItem();
        say(other == null ? "There is no other run on these rows to compare with." : "Comparing …");
        latest.replace(() -> compared(own, other), found -> {
            compared = found;
            tell();
            tellRight();
            if (other != null) {
                ranks.show(own, found.columns().get(0), found.columns().get(1));
            }
        });
    }

    private static Compared compared(RunResult own, RunResult other) {
        KnownOutliers known = KnownOutliers.of(own.rows());
        List<RunResult> runs = other == null ? List.of(own) : List.of(own, other);
        List<RankingCurves> curves = known.isEmpty()
                ? List.of()
                : runs.stream().map(run -> RankingCurves.of(run, known)).toList();
        return other == null
                ? new Compared(null, null, List.of(), known, curves)
                : new Compared(other, RankAgreement.of(own, other), List.of(ranks(own), ranks(other)), known, curves);
    }

    private static PlotColumn ranks(RunResult run) {
        double[] places = IntStream.range(0, run.scores().length)
                .mapToDouble(row -> run.placeOf(row) + 1)
                .toArray();
        return PlotColumn.on(Scale.RANK, "rank by " + run.name(), places, 1, Math.max(2, places.length));
    }

    private void tell() {
        if (compared == null || compared.other() == null) {
            return;
        }
        int n = Math.min(result.scores().length, ((Number) first.getValue()).intValue());
        int both = RankAgreement.overlap(result, compared.other(), n);
        figures.setText("Rank correlation (Spearman) "
                + Numbers.text(compared.agreement().spearman())
                + "; of the first " + Numbers.count(n) + " rows " + Numbers.count(both) + " are the same ("
                + Numbers.percent((double) both / n) + ").");
        onlyHere.show(result, compared.other(), n, result);
        onlyThere.show(compared.other(), result, n, result);
    }

    private void tellRight() {
        meaning.setText(compared.known().meaning());
        right = compared.curves().isEmpty()
                ? null
                : new CurvesChart(
                        compared.other() == null
                                ? List.of(result.name())
                                : List.of(result.name(), compared.other().name()),
                        compared.curves());
        curves.describe(right == null ? meaning.getText() : right.text(0));
        curves.repaint();
    }

    private void say(String text) {
        ranks.say(text);
        figures.setText(" ");
        onlyHere.clear();
        onlyThere.clear();
        right = null;
        meaning.setText(text);
        curves.repaint();
    }

    /** Names runs. */
    private static final class Named extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean isSelected, boolean hasFocus) {
            String text = value instanceof RunResult run ? run.name() : "no other run";
            return super.getListCellRendererComponent(list, text, index, isSelected, hasFocus);
        }
    }

    /** For tests. */
    String figures() {
        return figures.getText();
    }

    String meaning() {
        return meaning.getText();
    }

    CloudChart ranks() {
        return ranks;
    }

    boolean isBusy() {
        return latest.isBusy();
    }
}
