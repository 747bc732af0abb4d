package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.RowClasses;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlierLabelsTest {
    private static Optional<OutlierLabels> of(List<String> names, int... ids) {
        return OutlierLabels.of("the column 'c'", new RowClasses(names, ids));
    }

    @Test
    void aNameThatSaysItMeansOutliers() {
        OutlierLabels labels =
                of(List.of("blue", "fraud", "red"), 0, 1, 2, RowClasses.MISSING).orElseThrow();
        assertArrayEquals(new boolean[] {false, true, false, false}, labels.outlier());
        assertArrayEquals(new boolean[] {true, true, true, false}, labels.known());
        assertEquals("By the column 'c', in which 'fraud' means outliers, as its name says.", labels.meaning());
    }

    @Test
    void besideNormalRowsTheOtherNameMeansOutliers() {
        assertArrayEquals(
                new boolean[] {false, true},
                of(List.of("normal", "x"), 0, 1).orElseThrow().outlier());
    }

    @Test
    void zeroAndOneSayItInCompany() {
        assertArrayEquals(
                new boolean[] {true, false},
                of(List.of("1", "0"), 0, 1).orElseThrow().outlier());
        assertTrue(of(List.of("1", "-1"), 0, 1).isEmpty());
    }

    @Test
    void whatSaysNothingIsNoLabel() {
        assertTrue(of(List.of("blue", "red"), 0, 1).isEmpty());
        assertTrue(of(List.of("normal", "red", "blue"), 0, 1, 2).isEmpty());
        assertTrue(of(List.of("normal", "outlier"), 0, 0).isEmpty());
        assertTrue(of(List.of("normal", "outlier"), 1, 1, RowClasses.MISSING).isEmpty());
        assertTrue(of(List.of(), new int[0]).isEmpty());
    }

    @Test
    void theLabelThatByItsNameMeansOutliersIsOneOfAnyNumber() {
        List<String> names = List.of("ok", "fine", "outlier");
        assertEquals(Optional.of("outlier"), OutlierLabels.labelByName(new RowClasses(names, new int[] {0, 1, 2})));
        assertEquals(
                Optional.empty(),
                OutlierLabels.labelByName(new RowClasses(List.of("a", "b", "outlier"), new int[] {0, 1, 1})));
        assertEquals(Optional.empty(), OutlierLabels.labelByName(new RowClasses(names, new int[] {2, 2})));
        assertEquals(Optional.of("1"), OutlierLabels.labelByName(new RowClasses(List.of("0", "1"), new int[] {0, 1})));
    }

    @Test
    void aClassThatIsNamedMeansOutliers() {
        RowClasses classes = new RowClasses(List.of("blue", "red"), new int[] {0, 1});
        assertArrayEquals(
                new boolean[] {false, true},
                OutlierLabels.of("x", classes, "red", "as told").orElseThrow().outlier());
        assertTrue(OutlierLabels.of("x", classes, "green", "as told").isEmpty());
    }
}
