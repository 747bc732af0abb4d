package farpoint.linear;

import farpoint.data.DataMatrix;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The normal equations of weighted least squares with an intercept and a ridge: (sum w z z' + ridge I) b = sum w z y with z
 * = (1, columns); the intercept is not penalised.
 */
public final class NormalEquations {
    private static final double ROUNDING = 1e-15;

    private final int[] columns;
    private final double[][] matrix;
    private final double[] right;

    public NormalEquations(int[] columns) {
        this.columns = columns;
        this.matrix = new double[columns.length + 1][columns.length + 1];
        this.right = new double[columns.length + 1];
    }

    /** Adds rows, with a weight and a value each. */
    public NormalEquations add(DataMatrix rows, int[] indices, IntToDoubleFunction weight, IntToDoubleFunction value) {
        double[] z = new double[right.length];
        z[0] = 1;
        for (int row : indices) {
            for (int j = 0; j < columns.length; j++) {
                z[j + 1] = rows.value(row, columns[j]);
            }
            double w = weight.applyAsDouble(row);
            double y = value.applyAsDouble(row);
            for (int i = 0; i < z.length; i++) {
                double left = w * z[i];
                right[i] += left * y;
                for (int j = i; j < z.length; j++) {
                    matrix[i][j] += left * z[j];
                }
            }
        }
        return this;
    }

    /** Adds the sums of others, made for the same columns. */
    public NormalEquations add(NormalEquations others) {
        for (int i = 0; i < right.length; i++) {
            right[i] += others.right[i];
            for (int j = i; j < right.length; j++) {
                matrix[i][j] += others.matrix[i][j];
            }
        }
        return this;
    }

    /**
     * The solution, intercept first. Where columns depend on each other and the ridge is lost in the rounding of their squares,
     * it is raised to the least share of these that is not.
     *
     * @param ridge positive
     */
    public double[] solve(double ridge) {
        double share = 0;
        while (true) {
            try {
                return solve(ridge, share);
            } catch (NonPositiveDefiniteMatrixException e) {
                if (share > 1) {
                    throw e;
                }
                share = share == 0 ? ROUNDING : 10 * share;
            }
        }
    }

    private double[] solve(double ridge, double share) {
        double[][] system = new double[right.length][right.length];
        for (int i = 0; i < right.length; i++) {
            for (int j = i; j < right.length; j++) {
                system[i][j] = matrix[i][j];
                system[j][i] = matrix[i][j];
            }
            system[i][i] += share * matrix[i][i] + (i == 0 ? 0 : ridge);
        }
        RealMatrix symmetric = new Array2DRowRealMatrix(system, false);
        return new CholeskyDecomposition(symmetric, 0, 0)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }
}
