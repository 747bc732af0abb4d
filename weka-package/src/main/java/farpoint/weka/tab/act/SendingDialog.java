package farpoint.weka.tab.act;

import java.awt.Component;
import java.awt.Dimension;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JRadioButton;

/** The dialog for it; it remembers what was chosen last, and proposes marks whenever there are some. */
public final class SendingDialog implements SendingChoice {
    private Part part = Part.ALL;
    private Set<AppendedColumn> columns =
            EnumSet.of(AppendedColumn.SCORE, AppendedColumn.PROBABILITY, AppendedColumn.FLAG);

    @Override
    public Optional<Sending> ask(Component parent, int[] counts) {
        Form form = new Form(part, columns, counts);
        int answer = JOptionPane.showConfirmDialog(
                parent, form, "Send to Preprocess", JOptionPane.OK_CANCEL_OPTION, JOptionPane.PLAIN_MESSAGE);
        if (answer != JOptionPane.OK_OPTION) {
            return Optional.empty();
        }
        Sending chosen = form.chosen();
        part = chosen.part();
        columns = chosen.columns();
        return Optional.of(chosen);
    }

    /** What it shows. */
    static final class Form extends JPanel {
        private static final long serialVersionUID = 1L;

        private final transient Map<Part, JRadioButton> parts = new EnumMap<>(Part.class);
        private final transient Map<AppendedColumn, JCheckBox> columns = new EnumMap<>(AppendedColumn.class);

        Form(Part part, Set<AppendedColumn> chosen, int[] counts) {
            setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
            JPanel rows = group("Rows");
            ButtonGroup one = new ButtonGroup();
            for (Part each : Part.values()) {
                int count = counts[each.ordinal()];
                JRadioButton button = new JRadioButton(
                        String.format(Locale.ROOT, "%s (%,d)", each.title(), count), each == part && count > 0);
                button.setEnabled(count > 0);
                one.add(button);
                parts.put(each, button);
                rows.add(button);
            }
            if (one.getSelection() == null) {
                parts.get(Part.ALL).setSelected(true);
            }
            JPanel appended = group("Attributes to append");
            for (AppendedColumn each : AppendedColumn.values()) {
                boolean hasMarks = each == AppendedColumn.MARK && counts[Part.MARKED.ordinal()] > 0;
                JCheckBox box = new JCheckBox(each.title(), hasMarks || chosen.contains(each));
                columns.put(each, box);
                appended.add(box);
            }
        }

        private JPanel group(String title) {
            JPanel group = new JPanel();
            group.setLayout(new BoxLayout(group, BoxLayout.Y_AXIS));
            group.setBorder(BorderFactory.createTitledBorder(title));
            group.setAlignmentX(JComponent.LEFT_ALIGNMENT);
            group.setMaximumSize(new Dimension(Integer.MAX_VALUE, Integer.MAX_VALUE));
            add(group);
            return group;
        }

        /** What is chosen now. */
        Sending chosen() {
            Part part = parts.entrySet().stream()
                    .filter(e -> e.getValue().isSelected())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            Set<AppendedColumn> chosen = EnumSet.noneOf(AppendedColumn.class);
            columns.forEach((column, box) -> {
                if (box.isSelected()) {
                    chosen.add(column);
                }
            });
            return new Sending(part, chosen);
        }

        JRadioButton button(Part part) {
            return parts.get(part);
        }

        JCheckBox box(AppendedColumn column) {
            return columns.get(column);
        }
    }
}
