package farpoint.linear;

import farpoint.data.DataMatrix;
import farpoint.state.State;

/**
 * A linear function of some columns: intercept + sum of weights times columns.
 *
 * @param intercept the intercept
 * @param columns which columns
 * @param weights one weight a column
 */
public record LinearForm(double intercept, int[] columns, double[] weights) {
    /** From the solution of a linear system whose first unknown is the intercept. */
    public static LinearForm of(double[] solution, int[] columns) {
        double[] weights = new double[columns.length];
        System.arraycopy(solution, 1, weights, 0, weights.length);
        return new LinearForm(solution[0], columns, weights);
    }

    /** The value for a row. */
    public double apply(DataMatrix rows, int row) {
        double sum = intercept;
        for (int j = 0; j < columns.length; j++) {
            sum += weights[j] * rows.value(row, columns[j]);
        }
        return sum;
    }

    public void writeTo(State state) {
        state.put("intercept", intercept).put("columns", columns).put("weights", weights);
    }

    public static LinearForm readFrom(State state, int dimension) {
        int[] columns = state.integers("columns", 0, dimension - 1);
        return new LinearForm(state.number("intercept"), columns, state.numbers("weights", columns.length));
    }
}
