package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.Table;
import farpoint.detector.MemberScores;
import farpoint.threshold.Threshold;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestedRowsTest {
    /** Two rows are flagged; rows by the members: 0 has three votes, 1 two, 2 one, 3 none. */
    @Test
    void areThoseOfTheClosestVoteFirst() {
        double[] z = {
            9, 9, 9, //
            8, 8, 1, //
            1, 1, 8, //
            0, 0, 0
        };
        double[] scores = {9, 6, 3, 0};
        double third = 1.0 / 3;
        MemberScores said = new MemberScores(List.of("a", "b", "c"), new double[] {third, third, third}, z, scores);
        Table table = Table.builder(4).addNumeric("x", 1, 2, 3, 4).build();
        View view = new View(ReportInput.of(table, scores)
                .members(said)
                .threshold(new Threshold(5, 1))
                .build());
        ContestedRows contested = ContestedRows.of(view, said);
        assertEquals(2, contested.first());
        assertArrayEquals(new int[] {1, 2}, contested.rows());
        assertEquals(3, contested.votes(0));
        assertEquals(2, contested.votes(1));
        assertEquals(1, contested.votes(2));
        assertEquals(1, contested.rank(0, 0));
        assertEquals(3, contested.rank(1, 2));
        assertEquals(4, contested.rank(3, 1));
    }
}
