package farpoint.weka.tab.view;

import farpoint.explanation.Reason;
import farpoint.weka.tab.plot.Latest;
import farpoint.weka.tab.plot.PlainText;
import farpoint.weka.tab.result.RunResult;
import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import weka.core.Attribute;
import weka.core.Instances;

/** The rows in two attributes, or in the first two principal components, in which rows can be selected. */
public final class ScatterView implements ResultView {
    /** So many of the most outlying rows say which attributes matter. */
    private static final int LOOKED_AT = 100;

    /** Stands for the principal components among the places of attributes. */
    private static final int COMPONENTS = -1;

    private final Followed followed = new Followed();
    private final JPanel panel = new JPanel(new BorderLayout());
    private final CloudChart cloud = new CloudChart("Rows in two attributes", 60, 24);
    private final JComboBox<Choice> first = new JComboBox<>();
    private final JComboBox<Choice> second = new JComboBox<>();
    private final JCheckBox lasso = new JCheckBox("Lasso");
    private final JButton reset = new JButton("Show all");
    private final Latest latest = new Latest(e -> cloud.say("The rows cannot be shown: " + e.getMessage()));
    private final WhenShown shown = new WhenShown(panel, this::compute);
    private RunResult result;
    private boolean isFilling;

    /**
     * What can be chosen for an axis.
     *
     * @param name of it
     * @param place of the attribute in the data, or {@link #COMPONENTS}
     */
    private record Choice(String name, int place) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Shows nothing yet. */
    public ScatterView() {
        JLabel across = new JLabel("Across:");
        across.setLabelFor(first);
        JLabel up = new JLabel("Up:");
        up.setLabelFor(second);
        panel.add(Bar.of(across, first, up, second, lasso, reset), BorderLayout.NORTH);
        panel.add(cloud.chart(), BorderLayout.CENTER);
        panel.add(CloudLegend.chart(), BorderLayout.SOUTH);
        lasso.setToolTipText("A drag draws a loop around rows, instead of a rectangle");
        reset.setToolTipText("The wheel zooms; control and a drag move what is shown");
        first.setPrototypeDisplayValue(new Choice("principal components 1 and 2", 0));
        second.setPrototypeDisplayValue(new Choice("principal components 1 and 2", 0));
        PlainText.inBox(first);
        PlainText.inBox(second);
        first.addActionListener(e -> chosen());
        second.addActionListener(e -> chosen());
        lasso.addActionListener(e -> cloud.mouse().lasso(lasso.isSelected()));
        reset.addActionListener(e -> cloud.lookAtAll());
        show(null);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(RunResult next) {
        latest.cancel();
        followed.end();
        boolean isOfSameRows = next != null && result != null && next.rows() == result.rows();
        result = next;
        for (JComponent tool : new JComponent[] {first, second, lasso, reset}) {
            tool.setEnabled(next != null);
        }
        if (next == null) {
            cloud.say("There is no run.");
            return;
        }
        followed.add(next.cut().changes(), cloud::refresh);
        followed.add(next.selection().changes(), cloud::refresh);
        followed.add(next.marks().changes(), cloud::refresh);
        if (!isOfSameRows) {
            fill();
        }
        chosen();
    }

    private void fill() {
        isFilling = true;
        first.removeAllItems();
        second.removeAllItems();
        List<Choice> choices = choices();
        choices.forEach(first::addItem);
        choices.stream().filter(c -> c.place() != COMPONENTS).forEach(second::addItem);
        int[] pair = pair();
        select(first, pair[0]);
        select(second, pair[1]);
        isFilling = false;
    }

    private List<Choice> choices() {
        Instances data = result.rows().data();
        List<Choice> all = new ArrayList<>();
        int[] used = result.rows().used();
        long numbers =
                IntStream.of(used).filter(a -> data.attribute(a).isNumeric()).count();
        if (numbers > 1) {
            all.add(new Choice("principal components 1 and 2", COMPONENTS));
        }
        IntStream.concat(
                        IntStream.of(used),
                        IntStream.concat(
                                result.rows().classIndex().stream(),
                                IntStream.of(result.rows().beside())))
                .filter(a -> data.attribute(a).isNumeric() || data.attribute(a).isNominal())
                .forEach(a -> all.add(choice(data.attribute(a))));
        return all;
    }

    private static Choice choice(Attribute attribute) {
        return new Choice(attribute.name(), attribute.index());
    }

    /** The attributes that matter most in the most outlying rows, if that is known; else the components, or the first two. */
    private int[] pair() {
        int[] used = result.rows().used();
        double[] shares = new double[used.length];
        int flagged = Math.min(LOOKED_AT, result.cut().flagged());
        for (int place = 0; place < flagged; place++) {
            List<Reason> known = result.knownReasons(result.rowAt(place));
            if (known != null) {
                known.forEach(reason -> shares[reason.attribute()] += reason.share());
            }
        }
        int[] most = IntStream.range(0, used.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -shares[j]))
                .mapToInt(j -> used[j])
                .toArray();
        if (most.length < 2) {
            return new int[] {COMPONENTS, most.length == 0 ? 0 : most[0]};
        }
        boolean isKnown =
                IntStream.range(0, shares.length).filter(j -> shares[j] > 0).count() > 1;
        return new int[] {isKnown ? most[0] : COMPONENTS, most[1]};
    }

    private static void select(JComboBox<Choice> box, int place) {
        for (int i = 0; i < box.getItemCount(); i++) {
            if (box.getItemAt(i).place() == place) {
                box.setSelectedIndex(i);
                return;
            }
        }
    }

    private void chosen() {
        if (!isFilling && result != null) {
            latest.cancel();
            shown.run();
        }
    }

    private void compute() {
        Choice across = (Choice) first.getSelectedItem();
        Choice up = (Choice) second.getSelectedItem();
        if (result == null) {
            return;
        }
        second.setEnabled(across != null && across.place() != COMPONENTS);
        if (across == null || up == null) {
            cloud.say("There is no attribute to show.");
            return;
        }
        RunResult own = result;
        latest.replace(
                () -> columns(own, across.place(), up.place()), found -> cloud.show(own, found.get(0), found.get(1)));
    }

    private static List<PlotColumn> columns(RunResult result, int across, int up) {
        Instances data = result.rows().data();
        return across == COMPONENTS
                ? Components.of(result.rows().table()).orElseThrow()
                : List.of(PlotColumn.of(data, across), PlotColumn.of(data, up));
    }

    /** For tests. */
    CloudChart cloud() {
        return cloud;
    }
}
