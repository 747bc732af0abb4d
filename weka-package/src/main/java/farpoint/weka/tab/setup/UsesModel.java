package farpoint.weka.tab.setup;

import farpoint.weka.tab.result.Rows;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.swing.table.AbstractTableModel;
import weka.core.Instances;

/** What each attribute of the data is used for, for a table. Never stored. */
@SuppressWarnings("serial")
public final class UsesModel extends AbstractTableModel {
    /** The column with the names. */
    static final int NAME = 0;

    /** The column with the uses. */
    static final int USE = 1;

    private Instances data;
    private List<Proposal> proposals = List.of();
    private AttributeUse[] uses = {};
    private Rows rows;

    /** Nothing yet. */
    public UsesModel() {}

    /** Takes over what is proposed for other data. */
    public void propose(Instances next, List<Proposal> all) {
        data = next;
        proposals = all;
        uses = all.stream().map(Proposal::use).toArray(AttributeUse[]::new);
        rows = null;
        fireTableDataChanged();
    }

    /** What an attribute can be used for. */
    List<AttributeUse> allowed(int attribute) {
        boolean isClass = data.attribute(attribute).isNominal()
                || data.attribute(attribute).isNumeric();
        return IntStream.range(0, AttributeUse.values().length)
                .mapToObj(i -> AttributeUse.values()[i])
                .filter(use ->
                        use != AttributeUse.DATA || proposals.get(attribute).canBeData())
                .filter(use -> use != AttributeUse.CLASS || isClass)
                .toList();
    }

    /** Uses some attributes for something, as far as they can be; of classes there is one. */
    public void use(int[] attributes, AttributeUse use) {
        for (int a : attributes) {
            if (allowed(a).contains(use)) {
                for (int other = 0; other < uses.length && use == AttributeUse.CLASS; other++) {
                    if (uses[other] == AttributeUse.CLASS) {
                        uses[other] = proposals.get(other).canBeData() ? AttributeUse.DATA : AttributeUse.BESIDE;
                    }
                }
                uses[a] = use;
            }
        }
        rows = null;
        fireTableRowsUpdated(0, Math.max(0, uses.length - 1));
    }

    /** The place of the class. */
    public OptionalInt classIndex() {
        return places(AttributeUse.CLASS).findFirst();
    }

    /** The data with the attributes as they are used; the same object until a use changes. */
    public Rows rows() {
        if (rows == null) {
            rows = new Rows(
                    data,
                    places(AttributeUse.DATA).toArray(),
                    classIndex(),
                    places(AttributeUse.BESIDE).toArray());
        }
        return rows;
    }

    private IntStream places(AttributeUse use) {
        return IntStream.range(0, uses.length).filter(a -> uses[a] == use);
    }

    /** What an attribute is used for, and why. */
    String tip(int attribute) {
        String reason = proposals.get(attribute).reason();
        String unusable = proposals.get(attribute).canBeData() || uses[attribute] == AttributeUse.CLASS
                ? ""
                : ". Detectors cannot look at it: " + reason;
        return data.attribute(attribute).name() + ": " + uses[attribute].tip() + unusable;
    }

    @Override
    public int getRowCount() {
        return uses.length;
    }

    @Override
    public int getColumnCount() {
        return USE + 1;
    }

    @Override
    public String getColumnName(int column) {
        return column == NAME ? "Attribute" : "Use";
    }

    @Override
    public boolean isCellEditable(int attribute, int column) {
        return column == USE;
    }

    @Override
    public Object getValueAt(int attribute, int column) {
        return column == NAME ? data.attribute(attribute).name() : uses[attribute];
    }

    @Override
    public void setValueAt(Object value, int attribute, int column) {
        if (value instanceof AttributeUse use) {
            use(new int[] {attribute}, use);
        }
    }
}
