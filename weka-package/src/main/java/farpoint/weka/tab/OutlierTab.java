package farpoint.weka.tab;

import farpoint.weka.tab.act.ActionTargets;
import farpoint.weka.tab.act.OutlierActions;
import farpoint.weka.tab.act.RunName;
import farpoint.weka.tab.plot.Latest;
import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.run.Failure;
import farpoint.weka.tab.run.RunRequest;
import farpoint.weka.tab.run.RunTask;
import farpoint.weka.tab.setup.ClassNote;
import farpoint.weka.tab.setup.DetectorChoice;
import farpoint.weka.tab.setup.Proposal;
import farpoint.weka.tab.setup.UsesModel;
import farpoint.weka.tab.setup.UsesTable;
import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import weka.core.Instances;

/** The parts of the tab and what goes on between them. Used on the event thread. */
final class OutlierTab {
    private static final String LOOKING = "Looking at the attributes...";
    private static final String OTHER_DATA =
            "The run below is on rows that were open before; Start ranks those that are open now.";

    private final JPanel panel = new JPanel(new BorderLayout());
    private final DetectorChoice detector = new DetectorChoice(this::settingsChanged);
    private final UsesModel uses = new UsesModel();
    private final JTextArea classNote = new JTextArea(2, 10);
    private final ResultList results = new ResultList(this::show);
    private final ResultPane result = new ResultPane();
    private final LongWork work = new LongWork(result::tell);
    private final OutlierActions actions;
    private final Latest proposing = new Latest(failed -> result.tell(Failure.sentence(failed)));

    private Instances data;
    private Marks marks;
    private RunResult shown;

    /**
     * An empty tab.
     *
     * @param targets where rows are sent and files are
     */
    OutlierTab(ActionTargets targets) {
        actions = new OutlierActions(new TabHost(this), targets);
        result.offer(actions);
        actions.show(null);
        work.buttons().onStart(this::start);
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
        top.add(work.buttons().component(), BorderLayout.SOUTH);
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

    /** What takes time. */
    LongWork work() {
        return work;
    }

    /** The rows that are open, with the attributes to look at; null for none. */
    Rows rows() {
        return data == null ? null : uses.rows();
    }

    /** What is said of these rows; null for none. */
    Marks marks() {
        return marks;
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
        work.setCanStart(false);
        uses.propose(next, Proposal.ofTypes(next));
        result.tell(LOOKING);
        proposing.replace(() -> Proposal.of(next, classIndex), all -> {
            work.setCanStart(true);
            uses.propose(next, all);
            result.tellAfter(LOOKING, shown == null ? "" : OTHER_DATA);
            actions.look();
        });
    }

    private void settingsChanged() {
        if (data != null) {
            classNote.setText(ClassNote.of(detector.chosen(), data, uses.classIndex()));
        }
    }

    private void start() {
        String name = RunName.of(detector.chosen().spec().name());
        RunRequest request = new RunRequest(name, detector.forRun(), uses.rows(), marks);
        result.tell("");
        work.start("Preparing the data", new RunTask(request)::run, this::add);
    }

    /** Adds a run to the list and shows it. */
    void add(RunResult next) {
        results.add(next);
    }

    private void show(RunResult next) {
        shown = next;
        result.show(next);
        result.showRuns(results.all());
        actions.show(next);
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
