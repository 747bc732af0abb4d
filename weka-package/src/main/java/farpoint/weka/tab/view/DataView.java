package farpoint.weka.tab.view;

import farpoint.audit.AuditReport;
import farpoint.report.AuditText;
import farpoint.weka.RowAudit;
import farpoint.weka.tab.plot.Latest;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.run.Failure;
import farpoint.weka.tab.run.RunLog;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.Timer;
import weka.core.Attribute;

/**
 * Whether the data of a run is in order, looked at when the view is first seen; a finding that is chosen selects its rows. Rows
 * that several runs are on are looked at once.
 */
public final class DataView implements ResultView {
    private static final int STEPS = 1000;
    private static final int LEAST_LINES = 9;
    private static final int PAUSE_MILLIS = 100;
    private static final String NO_LABELS = "No labels, as no nominal attribute is the class.";

    private final Followed followed = new Followed();
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextArea told = Note.of("What was found in the data");
    private final JTextArea text = Note.of("The chosen finding");
    private final JButton button = new JButton();
    private final JProgressBar bar = new JProgressBar(0, STEPS);
    private final FindingsTable findings = new FindingsTable(this::choose);
    private final Latest latest = new Latest(failed -> this.ended(Failure.sentence(failed), true));
    private final Timer progress = new Timer(PAUSE_MILLIS, event -> this.showProgress());
    private final WhenShown shown = new WhenShown(panel, this::ask);
    private RunResult result;

    /** The rows that are being looked at; null for none. */
    private Rows looking;

    /** How far that is; written by the threads of the audit. */
    private volatile Progress far = new Progress("", 0);

    /**
     * How far something is.
     *
     * @param task what is being done
     * @param share that is done
     */
    private record Progress(String task, double share) {}

    /** Shows nothing yet. */
    public DataView() {
        JSplitPane both =
                new JSplitPane(JSplitPane.VERTICAL_SPLIT, new JScrollPane(findings.table()), new JScrollPane(text));
        both.setResizeWeight(0.6);
        both.setBorder(null);
        both.setMinimumSize(new Dimension(
                0, LEAST_LINES * text.getFontMetrics(text.getFont()).getHeight()));
        JPanel aside = new JPanel(new BorderLayout(4, 0));
        aside.add(bar, BorderLayout.CENTER);
        aside.add(button, BorderLayout.EAST);
        JPanel top = new JPanel(new BorderLayout());
        top.add(told, BorderLayout.CENTER);
        top.add(aside, BorderLayout.EAST);
        panel.add(top, BorderLayout.NORTH);
        panel.add(both, BorderLayout.CENTER);
        button.addActionListener(event -> press());
        bar.setStringPainted(true);
        bar.getAccessibleContext().setAccessibleName("How far the data is looked at");
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
        if (looking != null && (next == null || looking != next.rows())) {
            latest.cancel();
            looking = null;
            progress.stop();
        }
        if (next != null) {
            followed.add(next.rows().findings().changes(), shown::run);
        }
        shown.run();
    }

    private void ask() {
        Optional<AuditReport> report =
                result == null ? Optional.empty() : result.rows().findings().report();
        if (report.isPresent()) {
            findings.show(report.get());
            ended(found(report.get()), false);
            text.setText("Choose a line to read more, and to select its rows in the ranking.");
        } else if (result == null) {
            findings.clear();
            ended("There is no run.", false);
        } else if (looking != result.rows()) {
            look(result.rows());
        }
    }

    private String found(AuditReport report) {
        Rows rows = result.rows();
        Optional<Attribute> classAttribute =
                rows.classIndex().stream().mapToObj(rows.data()::attribute).findFirst();
        return Stream.of(
                        Optional.of(AuditText.summary(report, rows.used().length) + "."),
                        AuditText.sample(report),
                        RowAudit.labels(classAttribute).or(() -> Optional.of(NO_LABELS)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private void look(Rows rows) {
        findings.clear();
        ended("Looking whether the data is in order ...", true);
        looking = rows;
        far = new Progress("", 0);
        bar.setIndeterminate(true);
        bar.setVisible(true);
        progress.start();
        button.setText("Stop");
        RunLog log = RunLog.withoutLines((task, share) -> far = new Progress(task, share));
        latest.replace(() -> RowAudit.of(rows.forDetector()).run(false, log, line -> {}), found -> {
            looking = null;
            rows.findings().set(found.report());
        });
    }

    private void showProgress() {
        Progress now = far;
        if (!now.task().isEmpty()) {
            bar.setIndeterminate(false);
            bar.setValue((int) Math.round(STEPS * now.share()));
            bar.setString(now.task());
        }
    }

    /**
     * Says how it has ended, well or not.
     *
     * @param canLook whether it makes sense to look once more
     */
    private void ended(String sentence, boolean canLook) {
        looking = null;
        progress.stop();
        bar.setVisible(false);
        bar.setString("");
        button.setText("Look again");
        button.setVisible(canLook);
        told.setText(sentence);
        text.setText("");
    }

    private void press() {
        if (looking == null) {
            look(result.rows());
            return;
        }
        latest.cancel();
        ended("Stopped.", true);
    }

    private void choose() {
        text.setText(findings.text());
        text.setCaretPosition(0);
        int[] rows = findings.rows();
        if (rows.length > 0) {
            result.selection().set(IntStream.of(rows), rows[0]);
        }
    }

    /** For tests. */
    FindingsTable findings() {
        return findings;
    }

    boolean isLooking() {
        return latest.isBusy();
    }

    String told() {
        return told.getText();
    }
}
