package farpoint.data.ranks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.MedianDeviation;
import farpoint.stats.RandomStream;
import org.junit.jupiter.api.Test;

/** Spreads of rows that lie elsewhere are those of the same rows here. */
class ColumnSpreadsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final double NOISE = 1e-12;

    /** Columns in which ever more values differ from the usual one, first none, then most, and one whose deviations are noise. */
    private static DataMatrix rows() {
        RandomStream random = RandomStream.of(5, "rare", 0);
        double[][] rows = new double[3000][8];
        for (double[] row : rows) {
            for (int j = 0; j < 7; j++) {
                row[j] = random.uniform() < j / 10.0 ? random.gaussian() : 3;
            }
            row[7] = 1e-14 * random.gaussian();
        }
        rows[2999][0] = 4;
        return DataMatrix.of(rows);
    }

    private static double[][] found(ColumnSpreads spreads, boolean isRareUsed) {
        double[][] found = new double[8][];
        spreads.each("Spreads", ColumnSpreads.plain(8), median -> NOISE, new ColumnSpreads.Use() {
            @Override
            public boolean isRareUsed(int column) {
                return isRareUsed;
            }

            @Override
            public void take(int column, MedianDeviation spread) {
                found[column] = new double[] {
                    spread.median(),
                    spread.deviation(),
                    isRareUsed ? spread.unseen(NOISE) : 0,
                    isRareUsed ? spread.unseenOfAll(NOISE) : 0,
                    isRareUsed ? spread.orOfRare(NOISE) : 0
                };
            }
        });
        return found;
    }

    @Test
    void areThoseOfTheSameRowsHere() {
        DataMatrix rows = rows();
        CountedRows counted = new CountedRows(BlockedRows.of(rows, CONTEXT));
        double[][] there = found(ColumnSpreads.of(counted, CONTEXT), true);
        double[][] here = found(ColumnSpreads.of(rows, CONTEXT), true);
        for (int j = 0; j < 8; j++) {
            for (int k = 0; k < 5; k++) {
                assertEquals(here[j][k], there[j][k], "column " + j + ", figure " + k);
            }
        }
        assertTrue(here[3][2] > 0, "a column has rare values");
        int passes = counted.passes();
        found(ColumnSpreads.of(counted, CONTEXT), false);
        assertTrue(counted.passes() - passes < passes, "rare values that nobody asks for are not looked for");
    }

    @Test
    void bringsTheDeviationsOfAFewColumnsAtATime() {
        DataMatrix rows = rows();
        CountedRows atOnce = new CountedRows(BlockedRows.of(rows, CONTEXT));
        CountedRows inTurn = new CountedRows(BlockedRows.of(rows, CONTEXT));
        assertArrayEquals(
                found(new BlockedSpreads(atOnce, 10_000, 10_000, CONTEXT), true),
                found(new BlockedSpreads(inTurn, 500, 10_000, CONTEXT), true));
        assertTrue(inTurn.passes() > atOnce.passes(), inTurn.passes() + " passes");
    }

    @Test
    void refusesMoreDeviationsThanCanBeBrought() {
        BlockedRows rows = BlockedRows.of(rows(), CONTEXT);
        ColumnSpreads spreads = new BlockedSpreads(rows, 500, 1000, CONTEXT);
        String mistake = assertThrows(InvalidInputException.class, () -> found(spreads, true))
                .getMessage();
        assertTrue(mistake.startsWith("More than half of the values of attribute '"), mistake);
    }
}
