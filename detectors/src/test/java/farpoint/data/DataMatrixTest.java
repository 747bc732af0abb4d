package farpoint.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataMatrixTest {
    private static final DataMatrix THREE = DataMatrix.of(new double[][] {{1, 2}, {3, 4}, {5, 6}})
            .withClasses(new RowClasses(List.of("a", "b"), new int[] {0, 1, 0}));

    @Test
    void allRowsInTheirOrderAreNotCopied() {
        assertSame(THREE, THREE.select(new int[] {0, 1, 2}));
        assertNotSame(THREE, THREE.select(new int[] {0, 1}));
    }

    @Test
    void rowsAreSelectedInAnyOrderWithTheirClasses() {
        DataMatrix selected = THREE.select(new int[] {2, 1, 0});
        assertArrayEquals(new double[] {5, 6, 3, 4, 1, 2}, selected.values());
        DataMatrix twice = THREE.select(new int[] {0, 1, 1});
        assertArrayEquals(new double[] {1, 2, 3, 4, 3, 4}, twice.values());
        assertArrayEquals(new int[] {0, 1, 1}, twice.classes().orElseThrow().ids());
        assertEquals(0, THREE.select(new int[0]).rows());
    }
}
