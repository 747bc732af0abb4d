package farpoint.diagnostics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows' entries that are made when they are asked for, beside those of a list. */
class TrainingDiagnosticsRowsTest {
    private static final double[] LAST = {1, 3, -0.0, 3, 0.0, 9};

    private static RowDiagnostics row(int i) {
        return new RowDiagnostics(false, 2, 1, LAST[i], LAST[i], 1, i < 5);
    }

    private static TrainingDiagnostics made() {
        return TrainingDiagnostics.of(LAST.length, TrainingDiagnosticsRowsTest::row, List.of());
    }

    private static List<RowDiagnostics> listed() {
        return new ArrayList<>(IntStream.range(0, LAST.length)
                .mapToObj(TrainingDiagnosticsRowsTest::row)
                .toList());
    }

    @Test
    void equalThoseOfAList() {
        assertEquals(new TrainingDiagnostics(listed(), List.of()), made());
        assertEquals(listed(), made().rows());
        assertEquals(listed().hashCode(), made().rows().hashCode());
        assertEquals(listed(), new TrainingDiagnostics(made().rows(), List.of()).rows());
    }

    @Test
    void theListCannotBeChanged() {
        List<RowDiagnostics> rows = made().rows();
        assertThrows(UnsupportedOperationException.class, () -> rows.set(0, row(1)));
        assertThrows(UnsupportedOperationException.class, () -> rows.add(row(1)));
        assertThrows(UnsupportedOperationException.class, () -> rows.remove(0));
        assertThrows(UnsupportedOperationException.class, rows::clear);
        assertThrows(UnsupportedOperationException.class, () -> Collections.reverse(rows));
        List<RowDiagnostics> given = listed();
        TrainingDiagnostics diagnostics = new TrainingDiagnostics(given, List.of());
        given.clear();
        assertEquals(made(), diagnostics);
    }

    @Test
    void rowsThatAreNotThereAreRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> made().rows().get(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> made().rows().get(LAST.length));
    }

    @Test
    void suspectsComeByTheirLastScoreThenInOrder() {
        assertArrayEquals(new int[] {1, 3, 0, 4, 2}, made().suspects());
    }
}
