package farpoint.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowClassesTest {
    @Test
    void areMatchedByNameAndUnknownOnesAreMissing() {
        RowClasses classes = new RowClasses(List.of("a", "new", "b"), new int[] {0, 1, 2, RowClasses.MISSING});
        RowClasses renamed = classes.renamed(List.of("b", "a"));
        assertEquals(List.of("b", "a"), renamed.names());
        assertArrayEquals(new int[] {1, RowClasses.MISSING, 0, RowClasses.MISSING}, renamed.ids());
    }

    @Test
    void mustBeAmongTheNames() {
        assertThrows(IllegalArgumentException.class, () -> new RowClasses(List.of("a"), new int[] {1}));
        assertThrows(IllegalArgumentException.class, () -> new RowClasses(List.of("a"), new int[] {-2}));
    }
}
