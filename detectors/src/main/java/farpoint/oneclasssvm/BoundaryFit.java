package farpoint.oneclasssvm;

import farpoint.data.DataMatrix;
import farpoint.detector.OutlierModel;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Learns a boundary. */
final class BoundaryFit {
    private final OneClassSVM detector;
    private final DataMatrix rows;
    private final ComputeContext context;

    BoundaryFit(OneClassSVM detector, DataMatrix rows, ComputeContext context) {
        this.detector = detector;
        this.rows = rows;
        this.context = context;
    }

    OneClassModel model() {
        int[] drawn = drawn();
        double gamma = detector.gamma() > 0 ? detector.gamma() : KernelWidth.scale(rowsOf(drawn));
        context.checkCancelled();
        KernelRows kernel = new KernelRows(new Panels(rows.values(), rows.columns(), drawn), gamma, context);
        Solution solution = new Solver(kernel, detector.nu(), detector.tolerance(), context).solve();
        // In the order of the data, whatever the seed.
        int[] support = IntStream.range(0, drawn.length)
                .filter(i -> solution.coefficients()[i] > 0)
                .boxed()
                .sorted((i, k) -> Integer.compare(drawn[i], drawn[k]))
                .mapToInt(i -> i)
                .toArray();
        double[] coefficients = Arrays.stream(support)
                .mapToDouble(i -> solution.coefficients()[i])
                .toArray();
        DataMatrix vectors =
                rows.select(Arrays.stream(support).map(i -> drawn[i]).toArray());
        return new OneClassModel(
                new Boundary(gamma, solution.rho(), coefficients, vectors.values(), rows.columns()),
                facts(drawn.length, solution));
    }

    /** The numbers of the rows to learn from, in random order: all, or as many as the parameter allows. */
    private int[] drawn() {
        int[] order = IntStream.range(0, rows.rows()).toArray();
        RandomStream.of(detector.seed(), "training rows", 0).shuffle(order, order.length);
        return Arrays.copyOf(order, Math.min(order.length, detector.maxRows()));
    }

    private DataMatrix rowsOf(int[] drawn) {
        if (drawn.length == rows.rows()) {
            return rows;
        }
        int[] sorted = drawn.clone();
        Arrays.sort(sorted);
        return rows.select(sorted);
    }

    private Map<String, Object> facts(int drawn, Solution solution) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("Iterations of the solver", solution.iterations());
        if (drawn < rows.rows()) {
            facts.put(
                    OutlierModel.WARNING + " about training rows",
                    String.format(
                            Locale.ROOT,
                            "The boundary is learnt from %d of the %d training rows, drawn at random; the parameter '%s'"
                                    + " allows more, in a time that grows with their square.",
                            drawn,
                            rows.rows(),
                            OneClassSVM.MAX_ROWS.name()));
        }
        unsolved(solution, detector.tolerance())
                .ifPresent(sentence -> facts.put(OutlierModel.WARNING + " about the solution", sentence));
        return facts;
    }

    /** What the user should know of a solution that is not as good as wanted. */
    static Optional<String> unsolved(Solution solution, double tolerance) {
        if (solution.violation() < tolerance) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "After %d iterations the conditions of the optimum are violated by %.2g, more than the '%s' of %s: scores that"
                        + " differ by less are in no order.",
                solution.iterations(),
                solution.violation(),
                OneClassSVM.TOLERANCE.name(),
                tolerance));
    }
}
