package farpoint.weka.tab.setup;

import farpoint.weka.tab.plot.PlainText;
import farpoint.weka.tab.plot.TabKey;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.MouseEvent;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTable;
import javax.swing.event.TableModelEvent;

/** Shows what the attributes are used for, and lets a person change it, of one or of all that are selected. Never stored. */
@SuppressWarnings("serial")
public final class UsesTable extends JTable {
    private static final int ROWS_IN_VIEW = 6;
    private static final int NAME_WIDTH = 130;

    private final UsesModel model;

    /** A table. */
    public UsesTable(UsesModel model) {
        super(model);
        this.model = model;
        setFillsViewportHeight(true);
        PlainText.inTable(this);
        TabKey.leaves(this);
        setShowVerticalLines(false);
        putClientProperty("terminateEditOnFocusLost", true);
        getColumnModel().getColumn(UsesModel.NAME).setPreferredWidth(NAME_WIDTH);
        getColumnModel().getColumn(UsesModel.USE).setCellEditor(new Editor());
        getAccessibleContext().setAccessibleName("Use of the attributes");
        JPopupMenu menu = new JPopupMenu();
        for (AttributeUse use : AttributeUse.values()) {
            JMenuItem item = new JMenuItem("Use as: " + use);
            item.setToolTipText(use.tip());
            item.addActionListener(event -> model.use(getSelectedRows(), use));
            menu.add(item);
        }
        setComponentPopupMenu(menu);
        setPreferredScrollableViewportSize(new Dimension(200, ROWS_IN_VIEW * getRowHeight()));
    }

    /** The fonts of a look and feel say how high rows are. */
    @Override
    public void updateUI() {
        super.updateUI();
        setRowHeight(getFontMetrics(getFont()).getHeight() + 4);
    }

    /** Other attributes are not what a person was about to change. */
    @Override
    public void tableChanged(TableModelEvent event) {
        boolean isOther = event.getFirstRow() == TableModelEvent.HEADER_ROW || event.getLastRow() == Integer.MAX_VALUE;
        if (isOther && isEditing()) {
            getCellEditor().cancelCellEditing();
        }
        super.tableChanged(event);
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int attribute = rowAtPoint(event.getPoint());
        return attribute < 0 ? null : PlainText.tip(model.tip(attribute));
    }

    /** Offers what the attribute can be used for. */
    private final class Editor extends DefaultCellEditor {
        private final JComboBox<Object> uses;

        Editor() {
            this(new JComboBox<>());
        }

        private Editor(JComboBox<Object> uses) {
            super(uses);
            this.uses = uses;
        }

        @Override
        public Component getTableCellEditorComponent(
                JTable table, Object value, boolean selected, int attribute, int column) {
            uses.removeAllItems();
            model.allowed(attribute).forEach(uses::addItem);
            return super.getTableCellEditorComponent(table, value, selected, attribute, column);
        }
    }
}
