package farpoint.weka.tab.table;

import java.awt.FlowLayout;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** Which rows the ranking shows, and how many these are. */
final class RowChoice {
    private static final int TYPING_MILLIS = 200;

    private final JPanel panel = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 0));
    private final JComboBox<RowFilter> filter = new JComboBox<>(RowFilter.values());
    private final JTextField search = new JTextField(14);
    private final JLabel count = new JLabel();

    /**
     * All rows.
     *
     * @param changed is run when others are chosen
     */
    RowChoice(Runnable changed) {
        Timer typing = new Timer(TYPING_MILLIS, event -> changed.run());
        typing.setRepeats(false);
        filter.addActionListener(event -> changed.run());
        search.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                typing.restart();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                typing.restart();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {}
        });
        filter.setToolTipText("Which rows are shown");
        search.setToolTipText("A row number, a number, or a part of a text");
        filter.getAccessibleContext().setAccessibleName("Rows to show");
        search.getAccessibleContext().setAccessibleName("Search");
        count.getAccessibleContext().setAccessibleName("Rows shown");
        JLabel label = new JLabel("Search");
        label.setLabelFor(search);
        panel.add(filter);
        panel.add(label);
        panel.add(search);
        panel.add(count);
    }

    JComponent component() {
        return panel;
    }

    RowFilter filter() {
        return (RowFilter) filter.getSelectedItem();
    }

    String search() {
        return search.getText();
    }

    /** Tells how many rows are shown. */
    void tell(String text) {
        count.setText(text);
    }
}
