package farpoint.network;

import farpoint.run.Crew;
import java.util.Arrays;

/** The steps of a training, mini-batch by mini-batch, and the mean loss of an epoch. Its memory is allocated once. */
final class GradientStep {
    /** Weights that one thread moves at a time; a multiple of the values of a vector. */
    private static final int GRAIN = 1 << 14;

    private final TrainingPlan plan;
    private final Objective objective;
    private final SampleMask mask;
    private final Crew crew;
    private final Workspace workspace;
    private final Step step;
    private final Adam adam;
    private final double[] counts;
    private final float[] shares;
    private int epoch;
    private double lossSum;
    private double countSum;

    GradientStep(Network network, int capacity, Objective objective, SampleMask mask, TrainingPlan plan, Crew crew) {
        this.plan = plan;
        this.objective = objective;
        this.mask = mask;
        this.crew = crew;
        this.workspace = Workspace.forTraining(network, capacity, crew);
        this.step = new Step(workspace, capacity, crew);
        this.adam = new Adam(network.weights(), plan.weightDecay());
        this.counts = new double[capacity];
        this.shares = new float[capacity];
    }

    /** The rows of the next step, to be loaded before it is taken. */
    Batch input() {
        return workspace.input();
    }

    void beginEpoch(int number) {
        epoch = number;
        lossSum = 0;
        countSum = 0;
    }

    /** The mean loss of the rows that counted since the epoch began. */
    double meanLoss() {
        return countSum == 0 ? 0 : lossSum / countSum;
    }

    /** Trains on the rows that have been loaded, {@code size} of those in the order, from {@code from} on. */
    void take(int[] order, int from, int size) {
        step.begin(epoch, order, from, size);
        objective.prepare(step);
        workspace.forward(true);
        objective.evaluate(step);
        Arrays.fill(counts, 0, size, 1);
        mask.apply(step, counts);
        double counted = 0;
        for (int b = 0; b < size; b++) {
            counted += counts[b];
            lossSum += counts[b] * step.losses()[b];
        }
        countSum += counted;
        if (counted > 0) {
            weigh(workspace.outputGradient(), size, counted);
            workspace.backward();
            move(workspace.weightGradient());
        }
    }

    /** Weighs the rows' gradients by their shares in the mean loss. */
    private void weigh(Batch gradient, int size, double counted) {
        for (int b = 0; b < size; b++) {
            shares[b] = (float) (counts[b] / counted);
        }
        step.forEachFeature(gradient.width(), f -> multiply(gradient.feature(f), shares, size));
    }

    private static void multiply(float[] values, float[] factors, int size) {
        for (int b = 0; b < size; b++) {
            values[b] *= factors[b];
        }
    }

    private void move(float[] gradient) {
        float factor = clipFactor(gradient);
        double rate = plan.rate(epoch);
        adam.begin();
        crew.forEach(gradient.length, GRAIN, (from, to) -> adam.step(gradient, factor, rate, from, to));
    }

    /** What shortens a gradient that is longer than the limit. */
    private float clipFactor(float[] gradient) {
        if (plan.gradientClip() == Double.POSITIVE_INFINITY) {
            return 1;
        }
        double square = 0;
        for (float g : gradient) {
            square += (double) g * g;
        }
        return (float) Math.min(1, plan.gradientClip() / Math.sqrt(square));
    }
}
