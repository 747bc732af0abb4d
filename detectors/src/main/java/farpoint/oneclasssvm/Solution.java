package farpoint.oneclasssvm;

/**
 * What the solver found.
 *
 * @param coefficients one a row, 0 to 1
 * @param rho the offset: a row's decision value is the sum of its kernel with all rows, times their coefficients, less this
 * @param iterations changes of two coefficients each
 * @param violation by how much the conditions of the optimum are violated
 */
record Solution(double[] coefficients, double rho, int iterations, double violation) {}
