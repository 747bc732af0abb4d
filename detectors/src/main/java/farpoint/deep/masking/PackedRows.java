package farpoint.deep.masking;

import farpoint.diagnostics.RowDiagnostics;
import java.util.BitSet;
import java.util.function.IntFunction;

/** What happened to rows that were not left out, in as little memory as does, however many networks have judged them. */
final class PackedRows implements IntFunction<RowDiagnostics> {
    private final RowCounts seen;
    private final RowCounts masked;
    private final RowCounts firstMasked;
    private final double[] meanZ;
    private final double[] lastZ;
    private final BitSet suspects;

    /** Asks for each of the rows once. */
    PackedRows(int rows, IntFunction<RowDiagnostics> source) {
        seen = new RowCounts(rows);
        masked = new RowCounts(rows);
        firstMasked = new RowCounts(rows);
        meanZ = new double[rows];
        lastZ = new double[rows];
        suspects = new BitSet(rows);
        for (int i = 0; i < rows; i++) {
            RowDiagnostics row = source.apply(i);
            seen.set(i, row.timesSeen());
            masked.set(i, row.timesMasked());
            firstMasked.set(i, row.firstEpochMasked());
            meanZ[i] = row.meanZ();
            lastZ[i] = row.lastZ();
            suspects.set(i, row.suspect());
        }
    }

    @Override
    public RowDiagnostics apply(int row) {
        return new RowDiagnostics(
                false, seen.get(row), masked.get(row), meanZ[row], lastZ[row], firstMasked.get(row), suspects.get(row));
    }
}
