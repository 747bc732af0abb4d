package farpoint.spark.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffinePlaneTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31})
    void anyTwoGroupsMeetInOnePart(int order) {
        AffinePlane plane = new AffinePlane(order);
        int[][] meetings = new int[plane.groups()][plane.groups()];
        int[] own = new int[plane.groups()];
        for (int part = 0; part < plane.parts(); part++) {
            int[] groups = plane.groups(part);
            assertEquals(order, groups.length);
            assertArrayEquals(Arrays.stream(groups).sorted().distinct().toArray(), groups);
            for (int a : groups) {
                own[a] += plane.isOwn(part) ? 1 : 0;
                for (int b : groups) {
                    meetings[a][b]++;
                }
            }
        }
        for (int a = 0; a < plane.groups(); a++) {
            assertEquals(1, own[a]);
            for (int b = 0; b < plane.groups(); b++) {
                assertEquals(a == b ? order + 1 : 1, meetings[a][b], a + " and " + b);
            }
        }
    }

    @Test
    void partsHoldTheRowsOfTheirGroups() {
        AffinePlane plane = new AffinePlane(5);
        int[] met = new int[103];
        for (int part = 0; part < plane.parts(); part++) {
            int[] rows = plane.rows(part, 103);
            assertArrayEquals(Arrays.stream(rows).sorted().distinct().toArray(), rows);
            assertEquals(rows.length, plane.groupsOfRows(part, 103).length);
            Arrays.stream(rows).forEach(row -> met[row]++);
        }
        assertArrayEquals(Arrays.stream(new int[103]).map(i -> 6).toArray(), met);
    }

    @Test
    void thereArePartsEnough() {
        assertEquals(30, AffinePlane.withParts(12).parts());
        assertEquals(56, AffinePlane.withParts(31).parts());
        assertEquals(992, AffinePlane.withParts(100_000).parts());
    }
}
