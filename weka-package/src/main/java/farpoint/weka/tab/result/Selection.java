package farpoint.weka.tab.result;

import java.util.BitSet;
import java.util.stream.IntStream;

/** The rows that a person has selected, by click or lasso, in whichever view. */
public final class Selection {
    /** There is no row. */
    public static final int NONE = -1;

    private final Changes changes = new Changes();
    private BitSet rows = new BitSet();
    private int lead = NONE;

    /** Who is told of another selection. */
    public Changes changes() {
        return changes;
    }

    /**
     * Selects these rows and no others.
     *
     * @param selected their numbers in the data, from 0
     * @param newLead the one of them that is explained; {@link #NONE} for the first
     */
    public void set(IntStream selected, int newLead) {
        BitSet next = new BitSet();
        selected.forEach(next::set);
        int nextLead = newLead != NONE && next.get(newLead) ? newLead : next.nextSetBit(0);
        if (!next.equals(rows) || nextLead != lead) {
            rows = next;
            lead = nextLead;
            changes.tell();
        }
    }

    /** Selects a row alone. */
    public void set(int row) {
        set(IntStream.of(row), row);
    }

    /** Whether a row is selected. */
    public boolean contains(int row) {
        return rows.get(row);
    }

    /** The selected rows in their order in the data. */
    public int[] rows() {
        return rows.stream().toArray();
    }

    /** How many are selected. */
    public int size() {
        return rows.cardinality();
    }

    /** The row that is explained; {@link #NONE} if none is selected. */
    public int lead() {
        return lead;
    }
}
