package farpoint.deep.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.deep.rows.InputForm;
import farpoint.deep.rows.RowNormalization;
import farpoint.deep.rows.TrainingRows;
import farpoint.deep.settings.Masking;
import farpoint.deep.settings.ZScale;
import farpoint.deep.settings.ZTarget;
import farpoint.diagnostics.RowDiagnostics;
import farpoint.diagnostics.TrainingDiagnostics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sums of records that are written by hand. */
class MaskSummaryTest {
    private static final Masking MASKING = new Masking(0.3, 2, ZTarget.LOSS, ZScale.MEAN_SD, 1, false);
    private static final int ROWS = 6;

    /** Of six rows, the second and the fifth are left out. */
    private static final int[] KEPT = {0, 2, 3, 5};

    /** The kept ones have mean 1.5. */
    private static final double[] SCORES = {0.5, 3, 2.5, 0.5, 9.5, 2.5};

    private static final double DEVIATION = Math.sqrt(4 / 3.0);

    private static MaskRecord record() {
        return record(KEPT);
    }

    private static MaskRecord record(int... ids) {
        DataMatrix matrix = DataMatrix.of(ROWS, 1, new double[ROWS]);
        TrainingRows all = new TrainingRows(matrix, new InputForm(1, 1, 10, RowNormalization.NONE), () -> {});
        return new MaskRecord("Test", all.select(ids), 4);
    }

    /** The first kept row is masked late, the second early, the third is seen, the last one is never judged. */
    private static MaskRecord one() {
        MaskRecord record = record();
        record.row(0, 0, 1, false);
        record.row(2, 0, 3.5, true);
        record.row(3, 0, 4.5, true);
        record.row(0, 1, 5, true);
        record.row(2, 1, -1, false);
        record.row(3, 1, -2, false);
        record.row(3, 2, -1e-60, false);
        return record;
    }

    private static MaskRecord other() {
        MaskRecord record = record();
        record.row(0, 0, 7, true);
        record.row(3, 0, 0.25, false);
        return record;
    }

    private static TrainingDiagnostics of(MaskRecord... networks) {
        double[][] scores = Stream.of(networks).map(n -> SCORES.clone()).toArray(double[][]::new);
        return MaskSummary.of(MASKING, Stream.of(networks).map(List::of).toList(), KEPT, scores);
    }

    @Test
    void tellsWhatOneNetworkMadeOfTheRows() {
        List<RowDiagnostics> rows = of(one()).rows();
        assertEquals(ROWS, rows.size());
        assertEquals(new RowDiagnostics(false, 3, 2, 3, 4.5, 3, true), rows.get(0));
        assertEquals(new RowDiagnostics(false, 3, 1, 2 / 3.0, -2, 1, false), rows.get(2));
        // No negative zero, of which a sum that starts at 0 knows nothing.
        assertEquals(new RowDiagnostics(false, 1, 0, 0, 0, 0, false), rows.get(3));
        assertEquals(new RowDiagnostics(false, 0, 0, 0, 0, 0, false), rows.get(5));
    }

    @Test
    void addsUpNetworks() {
        List<RowDiagnostics> rows = of(one(), other()).rows();
        assertEquals(new RowDiagnostics(false, 5, 3, 16.25 / 5, 4.75 / 2, 1, true), rows.get(0));
        assertEquals(of(one()).rows().get(2), rows.get(2));
        assertEquals(of(one()).rows().get(3), rows.get(3));
        assertEquals(of(one()).rows().get(5), rows.get(5));
    }

    /** As where some rows are held out for another purpose, others by each network. */
    @Test
    void networksMayTrainOnSomeOfTheRowsInAnyOrder() {
        MaskRecord some = record(5, 0, 2);
        some.row(0, 0, 2, false);
        some.row(3, 1, 6, true);
        List<RowDiagnostics> alone = of(some).rows();
        assertEquals(new RowDiagnostics(false, 1, 1, 6, 6, 4, true), alone.get(0));
        assertEquals(new RowDiagnostics(false, 0, 0, 0, 0, 0, false), alone.get(3));
        assertEquals(new RowDiagnostics(false, 1, 0, 2, 2, 0, false), alone.get(5));
        List<RowDiagnostics> both = of(one(), some).rows();
        assertEquals(new RowDiagnostics(false, 4, 3, 15 / 4.0, 10.5 / 2, 3, true), both.get(0));
        assertEquals(of(one()).rows().get(3), both.get(3));
        assertEquals(alone.get(5), both.get(5));
    }

    @Test
    void knowsWhetherItsRowsWereKept() {
        assertTrue(record(5, 0, 2).isAmong(KEPT));
        assertFalse(record(5, 1).isAmong(KEPT));
    }

    @Test
    void rowsThatWereLeftOutAreJudgedByTheirScores() {
        for (TrainingDiagnostics diagnostics : List.of(of(one()), of(one(), other()))) {
            RowDiagnostics near = diagnostics.rows().get(1);
            RowDiagnostics far = diagnostics.rows().get(4);
            assertTrue(near.leftOut() && far.leftOut());
            assertEquals(1.5 / DEVIATION, near.lastZ(), 1e-12);
            assertEquals(8 / DEVIATION, far.meanZ(), 1e-12);
            assertFalse(near.suspect());
            assertTrue(far.suspect());
            assertThrows(
                    IndexOutOfBoundsException.class, () -> diagnostics.rows().get(ROWS));
        }
    }

    @Test
    void withoutRecordsNoRowWasJudged() {
        List<RowDiagnostics> rows = MaskSummary.of(MASKING, List.of(List.of()), KEPT, new double[][] {SCORES.clone()})
                .rows();
        assertEquals(new RowDiagnostics(false, 0, 0, 0, 0, 0, false), rows.get(0));
        assertTrue(rows.get(1).leftOut());
    }

    @Test
    void countsBeyondAByteAddUp() {
        MaskRecord many = record();
        for (int i = 0; i < 200; i++) {
            many.row(0, 1, 1, false);
        }
        assertEquals(400, of(many, many).rows().get(2).timesSeen());
    }
}
