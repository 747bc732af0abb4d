package farpoint.deep.rows;

import farpoint.data.DataMatrix;
import farpoint.network.Features;

/**
 * The rows of a matrix as inputs of a network.
 *
 * @param rows the rows
 * @param form how they become inputs
 */
public record NetworkRows(DataMatrix rows, InputForm form) {
    /** Loads neighbouring rows. */
    public void load(int from, int count, Features target) {
        int[] starts = new int[count];
        for (int b = 0; b < count; b++) {
            starts[b] = (from + b) * rows.columns();
        }
        form.load(rows.values(), starts, target);
    }
}
