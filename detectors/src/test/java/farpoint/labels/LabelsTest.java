package farpoint.labels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final List<String> CLASSES = List.of("normal", "outlier");

    @Test
    void labelsAreReadFromTheClasses() {
        DataMatrix rows = DataMatrix.of(4, 1, new double[4]);
        Labels none = Labels.of("Detector", rows);
        assertEquals(0, none.anomalies().length);
        assertTrue(none.isUnlabelled(2));
        Labels some = Labels.of("Detector", rows.withClasses(new RowClasses(CLASSES, new int[] {0, 1, -1, 1})));
        assertTrue(some.isNormal(0) && some.isUnlabelled(2));
        assertArrayEquals(new int[] {1, 3}, some.anomalies());
        assertArrayEquals(new int[] {0, 2}, some.others());
        RowClasses three = new RowClasses(List.of("a", "b", "c"), new int[] {0, 1, 2, 0});
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> Labels.of("Detector", rows.withClasses(three)));
        assertTrue(e.getMessage().contains("Detector needs") && e.getMessage().contains("also 'c'"), e.getMessage());
    }

    @Test
    void aFractionOfTheLabelsIsDrawnByClassAndSeed() {
        int[] ids = new int[300];
        Arrays.fill(ids, 100, 200, 1);
        Arrays.fill(ids, 200, 300, -1);
        DataMatrix rows = DataMatrix.of(300, 1, new double[300]).withClasses(new RowClasses(CLASSES, ids));
        Labels some = Labels.of("Detector", rows).sample(0.05, 7);
        assertEquals(5, some.anomalies().length);
        assertEquals(5, IntStream.range(0, 100).filter(some::isNormal).count());
        assertEquals(290, IntStream.range(0, 300).filter(some::isUnlabelled).count());
        assertArrayEquals(
                some.anomalies(), Labels.of("Detector", rows).sample(0.05, 7).anomalies());
        assertFalse(Arrays.equals(
                some.anomalies(), Labels.of("Detector", rows).sample(0.05, 8).anomalies()));
    }
}
