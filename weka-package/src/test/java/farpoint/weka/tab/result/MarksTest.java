package farpoint.weka.tab.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void whetherThereAreAnyFollowsEachStep() {
        Marks marks = new Marks(5);
        assertTrue(marks.isEmpty());
        marks.set(new int[] {1, 2}, Mark.OUTLIER);
        marks.set(new int[] {2, 2, 3}, Mark.NORMAL);
        assertFalse(marks.isEmpty());
        assertEquals(1, marks.count(Mark.OUTLIER));
        assertEquals(2, marks.count(Mark.NORMAL));
        marks.set(new int[] {1, 2, 3}, Mark.NONE);
        assertTrue(marks.isEmpty());
        marks.undo();
        assertFalse(marks.isEmpty());
        marks.undo();
        marks.undo();
        assertTrue(marks.isEmpty());
        assertFalse(marks.canUndo());
    }
}
