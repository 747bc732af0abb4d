package farpoint.testing;

import farpoint.data.DataMatrix;
import java.util.Arrays;

/** Tables in which most rows are equal. */
public final class EqualRowsData {
    private static final double[] EQUAL = {1.5, 2.5, 3.5};

    /** By their distance from the equal rows. */
    private static final double[][] OTHERS = {{1.6, 2.5, 3.5}, {2, 3, 3}, {0, 0, 7}, {8, 1, 3}, {9, 9, 9}};

    private EqualRowsData() {}

    /** So many equal rows and five others after them. */
    public static DataMatrix manyAndFive(int equal) {
        double[][] rows = new double[equal + OTHERS.length][];
        Arrays.fill(rows, EQUAL);
        System.arraycopy(OTHERS, 0, rows, equal, OTHERS.length);
        return DataMatrix.of(rows);
    }

    /** Groups of equal rows: 10 x 10 places on a grid, the rows of each place one after the other or mixed. */
    public static DataMatrix grid(int rows, boolean mixed) {
        double[] values = new double[2 * rows];
        for (int i = 0; i < rows; i++) {
            int place = mixed ? i % 100 : (int) (100L * i / rows);
            values[2 * i] = place % 10;
            values[2 * i + 1] = place / 10;
        }
        return DataMatrix.of(rows, 2, values);
    }
}
