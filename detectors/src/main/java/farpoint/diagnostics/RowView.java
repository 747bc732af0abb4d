package farpoint.diagnostics;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** Rows' diagnostics that are made when they are asked for: an object for each of many rows takes as much as the rows. Immutable. */
final class RowView extends AbstractList<RowDiagnostics> implements RandomAccess {
    private final int size;
    private final IntFunction<RowDiagnostics> row;

    RowView(int size, IntFunction<RowDiagnostics> row) {
        this.size = size;
        this.row = row;
    }

    @Override
    public RowDiagnostics get(int index) {
        return row.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
