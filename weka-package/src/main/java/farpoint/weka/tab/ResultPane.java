package farpoint.weka.tab;

import farpoint.weka.tab.act.OutlierActions;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.table.RankingPane;
import farpoint.weka.tab.view.CompareView;
import farpoint.weka.tab.view.DataView;
import farpoint.weka.tab.view.LeastHeight;
import farpoint.weka.tab.view.MembersView;
import farpoint.weka.tab.view.ResultView;
import farpoint.weka.tab.view.ScatterView;
import farpoint.weka.tab.view.ScoreView;
import farpoint.weka.tab.view.WhyView;
import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;

/** What a run has found: its ranking, the views of it, and the command that does the same. */
final class ResultPane implements ResultView {
    private static final double TABLE_SHARE = 0.55;

    private static final String HINT = "Start ranks the rows of the data, the most outlying first.";

    private final JPanel panel = new JPanel(new BorderLayout(0, 4));
    private final JPanel top = new JPanel(new BorderLayout(6, 0));
    private final RankingPane ranking = new RankingPane();
    private final List<ResultView> views = new ArrayList<>(List.of(ranking));
    private final JTabbedPane tabs = new JTabbedPane();
    private final JSplitPane split;
    private final JTextArea notes = new JTextArea(2, 20);
    private final JTextField command = new JTextField();
    private final JButton copy = new JButton("Copy");
    private RunResult shown;
    private String message = "";
    private Runnable unfollow = () -> {};

    private final CompareView compare = new CompareView();

    ResultPane() {
        notes.setEditable(false);
        notes.setLineWrap(true);
        notes.setWrapStyleWord(true);
        notes.setOpaque(false);
        notes.setFont(panel.getFont());
        notes.getAccessibleContext().setAccessibleName("What the run tells");
        JScrollPane told = new JScrollPane(notes);
        told.setBorder(BorderFactory.createEmptyBorder(0, 2, 0, 2));
        told.setOpaque(false);
        told.getViewport().setOpaque(false);
        split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, ranking.component(), tabs);
        split.setResizeWeight(TABLE_SHARE);
        split.setBorder(BorderFactory.createEmptyBorder());
        panel.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createTitledBorder("Outliers"), BorderFactory.createEmptyBorder(0, 4, 4, 4)));
        top.add(told, BorderLayout.CENTER);
        panel.add(top, BorderLayout.NORTH);
        panel.add(split, BorderLayout.CENTER);
        panel.add(commandLine(), BorderLayout.SOUTH);
        addView("Why this row", new WhyView());
        addView("Scores and threshold", new ScoreView());
        addView("Two attributes", new ScatterView());
        addView("Compare runs", compare);
        addView("Members", new MembersView());
        addView("Data", new DataView());
    }

    private JComponent commandLine() {
        command.setEditable(false);
        command.getAccessibleContext().setAccessibleName("Command");
        command.setToolTipText(
                "Does the same without windows, once the data is saved from Preprocess under the name after -i");
        copy.setToolTipText("Copies the command");
        copy.setEnabled(false);
        copy.addActionListener(event -> ResultList.copy(command.getText()));
        JLabel label = new JLabel("Command");
        label.setLabelFor(command);
        JPanel line = new JPanel(new BorderLayout(5, 0));
        line.add(label, BorderLayout.WEST);
        line.add(command, BorderLayout.CENTER);
        line.add(copy, BorderLayout.EAST);
        return line;
    }

    /** Adds a view below the ranking. */
    private void addView(String title, ResultView view) {
        views.add(view);
        tabs.addTab(title, LeastHeight.of(view.component()));
    }

    /** Offers what a person can do with the rows and the run. */
    void offer(OutlierActions actions) {
        JMenuBar bar = new JMenuBar();
        for (JMenu menu : actions.menus()) {
            menu.setText(menu.getText() + " ▾");
            bar.add(menu);
        }
        JPanel aside = new JPanel(new BorderLayout());
        aside.add(bar, BorderLayout.NORTH);
        top.add(aside, BorderLayout.EAST);
        JPopupMenu popup = new JPopupMenu();
        actions.deciding().forEach(popup::add);
        popup.addSeparator();
        actions.learning().forEach(popup::add);
        ranking.setMenu(popup);
        actions.bind(panel);
    }

    /** Tells the views which runs there are. */
    void showRuns(List<RunResult> runs) {
        compare.showRuns(runs);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(RunResult result) {
        views.forEach(view -> view.show(result));
        command.setText(result == null ? "" : result.command());
        command.setCaretPosition(0);
        copy.setEnabled(result != null);
        unfollow.run();
        unfollow = result == null ? () -> {} : result.cut().changes().follow(this::look);
        shown = result;
        tell("");
    }

    /** Says something, such as why there is no result, before what there is to know of the run that is shown. */
    void tell(String text) {
        message = text;
        look();
    }

    /** Says something else, unless what was said before is there no more. */
    void tellAfter(String before, String text) {
        if (message.equals(before)) {
            tell(text);
        }
    }

    private void look() {
        String ofRun = shown == null ? message.isEmpty() ? HINT : "" : RunNotes.of(shown);
        notes.setText(message + (message.isEmpty() || ofRun.isEmpty() ? "" : "\n") + ofRun);
        notes.setCaretPosition(0);
    }
}
