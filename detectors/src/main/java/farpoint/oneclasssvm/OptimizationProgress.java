package farpoint.oneclasssvm;

import farpoint.run.ComputeContext;

/** Tells how far the solver is: the violation of the optimum's conditions falls by about the same factor in equal times. */
final class OptimizationProgress {
    private static final String TASK = "Optimization";
    private static final int STEPS = 100;

    private final ComputeContext context;
    private final double tolerance;
    private double first = Double.NaN;
    private long told = -1;

    OptimizationProgress(ComputeContext context, double tolerance) {
        this.context = context;
        this.tolerance = tolerance;
    }

    /** Tells the listener of a violation, above the tolerance, if that is nearer to the goal than all before. */
    void at(double violation) {
        if (Double.isNaN(first)) {
            first = violation;
        }
        double share = Math.log(first / violation) / Math.log(first / tolerance);
        tell((long) (STEPS * Math.max(0, Math.min(1, share))));
    }

    /** Tells the listener that the goal is reached. */
    void done() {
        tell(STEPS);
    }

    private void tell(long step) {
        if (step > told) {
            told = step;
            context.progress(TASK, step, STEPS);
        }
    }
}
