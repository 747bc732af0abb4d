package farpoint.weka.tab;

import farpoint.weka.tab.plot.Latest;
import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.run.Failure;
import farpoint.weka.tab.run.RunRequest;
import farpoint.weka.tab.run.RunTask;
import farpoint.weka.tab.run.Runner;
import farpoint.weka.tab.setup.ClassNote;
import farpoint.weka.tab.setup.DetectorChoice;
import farpoint.weka.tab.setup.Proposal;
import farpoint.weka.tab.setup.UsesModel;
import farpoint.weka.tab.setup.UsesTable;
import java.awt.BorderLayout;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import weka.core.Instances;
import weka.gui.Logger;
import weka.gui.SysErrLog;
import weka.gui.TaskLogger;

/** The parts of the tab and what goes on between them. Used on the event thread. */
final class OutlierTab {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final DetectorChoice detector = new DetectorChoice(this::settingsChanged);
    private final UsesModel uses = new UsesModel();
    private final JTextArea classNote = new JTextArea(2, 10);
    private final RunButtons buttons = new RunButtons(this::start, this::stop);
    private final ResultList results = new ResultList(this::show);
    private final ResultPane result = new ResultPane();
    private final Runner runner = new Runner();
    private final Latest proposing = new Latest(failed -> result.tell(Failure.sentence(failed)));

    private Logger log = new SysErrLog();
    private Instances data;
    private Marks marks;
    private boolean isReady;
    private RunResult shown;

    OutlierTab() {
        uses.addTableModelListener(event -> settingsChanged());
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left(), result.component());
        split.setBorder(BorderFactory.createEmptyBorder());
        panel.add(detector.component(), BorderLayout.NORTH);
        panel.add(split, BorderLayout.CENTER);
    }

    private JComponent left() {
        classNote.setEditable(false);
        classNote.setLineWrap(true);
        classNote.setWrapStyleWord(true);
        classNote.setOpaque(false);
        classNote.setFont(panel.getFont());
        classNote.setBorder(BorderFactory.createEmptyBorder(2, 5, 0, 5));
        classNote.getAccessibleContext().setAccessibleName("What the detector makes of the class");
        JPanel attributes = new JPanel(new BorderLayout());
        attributes.setBorder(BorderFactory.createTitledBorder("Attributes"));
        attributes.add(new JScrollPane(new UsesTable(uses)), BorderLayout.CENTER);
        attributes.add(classNote, BorderLayout.SOUTH);
        JPanel top = new JPanel(new BorderLayout());
        top.add(attributes, BorderLayout.CENTER);
        top.add(buttons.component(), BorderLayout.SOUTH);
        JSplitPane left = new JSplitPane(JSplitPane.VERTICAL_SPLIT, top, results.component());
        left.setResizeWeight(0.6);
        left.setBorder(BorderFactory.createEmptyBorder());
        return left;
    }

    JComponent component() {
        return panel;
    }

    /** The runs, the ranking and the views below it. */
    ResultPane result() {
        return result;
    }

    void setLog(Logger logger) {
        log = logger;
    }

    /**
     * Takes over other data; what its values say is looked at on another thread.
     *
     * @param classIndex the class if one is set, or negative
     */
    void setInstances(Instances next, int classIndex) {
        if (next == data) {
            return;
        }
        data = next;
        marks = new Marks(next.size());
        isReady = false;
        uses.propose(next, Proposal.ofTypes(next));
        result.tell("Looking at the attributes...");
        proposing.replace(() -> Proposal.of(next, classIndex), all -> {
            isReady = true;
            uses.propose(next, all);
            result.tellOfRun();
        });
    }

    private void settingsChanged() {
        if (data != null) {
            classNote.setText(ClassNote.of(detector.chosen(), data, uses.classIndex()));
        }
        if (!runner.isRunning()) {
            buttons.set(isReady, false);
        }
    }

    private void start() {
        String name = new SimpleDateFormat("HH:mm:ss", Locale.ROOT).format(new Date()) + " - "
                + detector.chosen().spec().name();
        RunRequest request = new RunRequest(name, detector.forRun(), uses.rows(), marks);
        buttons.set(true, true);
        result.tell("");
        if (log instanceof TaskLogger tasks) {
            tasks.taskStarted();
        }
        runner.start(
                new RunTask(request, log, buttons::progress),
                done -> {
                    ended("OK");
                    results.add(done);
                },
                this::failed);
    }

    private void stop() {
        log.statusMessage("Stopping...");
        runner.stop();
    }

    private void failed(Throwable thrown) {
        String sentence = Failure.sentence(thrown);
        log.logMessage(sentence);
        ended(thrown instanceof InterruptedException ? sentence : "See error log");
        result.tell(sentence);
        if (!(thrown instanceof InterruptedException)) {
            weka.core.logging.Logger.log(weka.core.logging.Logger.Level.WARNING, thrown);
        }
    }

    private void ended(String status) {
        buttons.set(isReady, false);
        log.statusMessage(status);
        if (log instanceof TaskLogger tasks) {
            tasks.taskFinished();
        }
    }

    private void show(RunResult next) {
        shown = next;
        result.show(next);
    }

    /** The run that is shown; null for none. */
    RunResult shown() {
        return shown;
    }

    /** Chooses the detector for the next run. */
    DetectorChoice detector() {
        return detector;
    }
}
