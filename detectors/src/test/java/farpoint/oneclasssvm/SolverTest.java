package farpoint.oneclasssvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.testing.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolverTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** Ordinary tables, nearly equal and equal rows, one row; nu n whole, broken, below 1, and all rows. */
    @ParameterizedTest
    @CsvSource({
        "300, 4, 1, 0.1",
        "300, 4, 1, 0.333",
        "300, 4, 1, 1",
        "300, 4, 3, 0.1",
        "300, 4, 300, 0.2",
        "7, 2, 1, 0.1",
        "7, 2, 1, 0.15",
        "1, 3, 1, 0.1",
        "1, 3, 1, 1",
        "2, 1, 2, 0.5"
    })
    void fulfilsTheConditionsOfTheOptimum(int n, int d, int copies, double nu) {
        double[][] gaussian = Samples.gaussian(n, d, 1);
        DataMatrix rows = Samples.matrix(n, d, (i, j) -> gaussian[i / copies][j]);
        double gamma = KernelWidth.scale(rows);
        Solution solution = solver(rows, gamma, nu, 1e-6, CONTEXT).solve();
        double[] a = solution.coefficients();
        assertEquals(nu * n, Arrays.stream(a).sum(), 1e-9 * n);
        assertTrue(solution.violation() < 1e-6, "violation " + solution.violation());
        for (int i = 0; i < n; i++) {
            double value = -solution.rho();
            for (int k = 0; k < n; k++) {
                value += a[k] * kernel(rows, gamma, i, k);
            }
            assertTrue(a[i] >= 0 && a[i] <= 1, "coefficient " + a[i]);
            assertTrue(a[i] == 1 || value > -2e-6, "row " + i + ": " + a[i] + ", " + value);
            assertTrue(a[i] == 0 || value < 2e-6, "row " + i + ": " + a[i] + ", " + value);
        }
    }

    /** With room for two rows of the kernel only, all is calculated time and again, to the same bits. */
    @Test
    void doesNotDependOnTheMemory() {
        DataMatrix rows = DataMatrix.of(Samples.gaussian(300, 3, 2));
        Solution roomy = solver(rows, 0.3, 0.2, 1e-6, CONTEXT).solve();
        KernelRows narrow = new KernelRows(panels(rows), 0.3, CONTEXT, 0);
        Solution solution = new Solver(narrow, 0.2, 1e-6, CONTEXT).solve();
        assertTrue(solution.iterations() > 20, "iterations");
        assertArrayEquals(roomy.coefficients(), solution.coefficients());
        assertEquals(roomy.rho(), solution.rho());
    }

    /** Rows so wide that several threads share one row of the kernel. */
    @Test
    void kernelRowsAreThoseOfTheFormulaOnAnyNumberOfThreads() {
        DataMatrix rows = DataMatrix.of(Samples.gaussian(1100, 1000, 3));
        KernelRows alone = new KernelRows(panels(rows), 0.001, CONTEXT.withThreads(1));
        KernelRows shared = new KernelRows(panels(rows), 0.001, CONTEXT.withThreads(4));
        for (int i : new int[] {0, 700, 1099}) {
            double[] row = alone.row(i);
            assertArrayEquals(row, shared.row(i));
            assertEquals(1, row[i]);
            for (int k = 0; k < 1100; k += 99) {
                assertEquals(kernel(rows, 0.001, i, k), row[k], 1e-14);
            }
        }
        double[] vector = new double[1100];
        Arrays.setAll(vector, i -> i % 7);
        double[] product = alone.times(vector, 30, CONTEXT);
        assertArrayEquals(product, shared.times(vector, 30, CONTEXT));
        double expected = IntStream.range(0, 30)
                .mapToDouble(i -> vector[i] * alone.row(500)[i])
                .sum();
        assertEquals(expected, product[500], 1e-12);
    }

    @Test
    void saysSoIfItEndsTooEarly() {
        DataMatrix rows = DataMatrix.of(Samples.gaussian(200, 3, 4));
        Solution unfinished = solver(rows, 0.3, 0.2, 1e-6, CONTEXT).solve(3);
        assertEquals(3, unfinished.iterations());
        String warning = BoundaryFit.unsolved(unfinished, 1e-6).orElseThrow();
        assertTrue(warning.startsWith("After 3 iterations the conditions of the optimum are violated by "), warning);
        Solution finished = solver(rows, 0.3, 0.2, 1e-6, CONTEXT).solve();
        assertEquals(Optional.empty(), BoundaryFit.unsolved(finished, 1e-6));
    }

    @Test
    void tellsItsProgressAndStops() {
        DataMatrix rows = DataMatrix.of(Samples.gaussian(400, 3, 5));
        List<Long> steps = new ArrayList<>();
        ComputeContext listening = CONTEXT.withProgress((task, done, total) -> {
            if (task.equals("Optimization")) {
                assertEquals(100, total);
                steps.add(done);
            }
        });
        solver(rows, 0.3, 0.3, 1e-9, listening).solve();
        assertTrue(steps.size() > 3, steps.toString());
        assertEquals(steps.stream().sorted().distinct().toList(), steps);
        assertEquals(List.of(0L, 100L), List.of(steps.get(0), steps.get(steps.size() - 1)));

        AtomicBoolean optimizing = new AtomicBoolean();
        ComputeContext stopped = CONTEXT.withProgress(
                        (task, done, total) -> optimizing.set(task.equals("Optimization")))
                .withCancelCheck(optimizing::get);
        Solver solver = solver(rows, 0.3, 0.3, 1e-9, stopped);
        assertThrows(CancelledException.class, solver::solve);
    }

    private static Solver solver(DataMatrix rows, double gamma, double nu, double tolerance, ComputeContext context) {
        return new Solver(new KernelRows(panels(rows), gamma, context), nu, tolerance, context);
    }

    private static Panels panels(DataMatrix rows) {
        return new Panels(
                rows.values(), rows.columns(), IntStream.range(0, rows.rows()).toArray());
    }

    private static double kernel(DataMatrix rows, double gamma, int i, int k) {
        double square = 0;
        for (int j = 0; j < rows.columns(); j++) {
            square += Math.pow(rows.value(i, j) - rows.value(k, j), 2);
        }
        return Math.exp(-gamma * square);
    }
}
