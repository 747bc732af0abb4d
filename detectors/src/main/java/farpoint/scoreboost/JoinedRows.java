package farpoint.scoreboost;

import farpoint.data.DataMatrix;
import farpoint.detector.MemberScores;

/** Rows with what unlabelled detectors say of them as further columns. */
final class JoinedRows {
    private JoinedRows() {}

    static DataMatrix of(DataMatrix rows, MemberScores said) {
        int columns = rows.columns();
        int members = said.members().size();
        int width = columns + members;
        double[] values = new double[Math.multiplyExact(rows.rows(), width)];
        for (int i = 0; i < rows.rows(); i++) {
            System.arraycopy(rows.values(), i * columns, values, i * width, columns);
            System.arraycopy(said.z(), i * members, values, i * width + columns, members);
        }
        return DataMatrix.of(rows.rows(), width, values);
    }
}
