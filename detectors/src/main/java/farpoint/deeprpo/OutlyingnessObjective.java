package farpoint.deeprpo;

import farpoint.network.Objective;
import farpoint.network.Step;
import farpoint.stats.RandomStream;
import java.util.Arrays;

/** The random projection outlyingness of a row's code, with fixed directions, medians and deviations. For one thread. */
final class OutlyingnessObjective implements Objective {
    private final Projections projections;
    private final Aggregation aggregation;
    private final double dropout;
    private final RandomStream random;
    private final boolean[] used;
    private final double[][] codes;
    private final double[][] gradient;
    private double[] ratios = new double[0];
    private double[] slopes = new double[0];
    private int[] largest = new int[0];

    /**
     * An objective.
     *
     * @param dropout probability that a direction does not count in a mini-batch
     * @param random decides about dropout
     */
    OutlyingnessObjective(Projections projections, Aggregation aggregation, double dropout, RandomStream random) {
        this.projections = projections;
        this.aggregation = aggregation;
        this.dropout = dropout;
        this.random = random;
        this.used = new boolean[projections.count()];
        Arrays.fill(used, true);
        this.codes = new double[projections.width()][];
        this.gradient = new double[projections.width()][];
    }

    @Override
    public void evaluate(Step step) {
        if (ratios.length < step.size()) {
            ratios = new double[step.size()];
            slopes = new double[step.size()];
            largest = new int[step.size()];
            Arrays.setAll(codes, j -> new double[step.size()]);
            Arrays.setAll(gradient, j -> new double[step.size()]);
        }
        int count = drawDirections();
        Arrays.fill(step.losses(), 0, step.size(), 0);
        for (int j = 0; j < codes.length; j++) {
            step.output().read(j, codes[j]);
            Arrays.fill(gradient[j], 0);
        }
        if (aggregation == Aggregation.MEAN) {
            mean(step, count);
        } else {
            max(step);
        }
        for (int j = 0; j < gradient.length; j++) {
            step.outputGradient().write(j, gradient[j]);
        }
    }

    /** Draws until at least one direction is left. */
    private int drawDirections() {
        int count = used.length;
        if (dropout == 0) {
            return count;
        }
        do {
            count = 0;
            for (int k = 0; k < used.length; k++) {
                used[k] = random.uniform() >= dropout;
                count += used[k] ? 1 : 0;
            }
        } while (count == 0);
        return count;
    }

    private void mean(Step step, int count) {
        int size = step.size();
        double[] losses = step.losses();
        for (int k = 0; k < used.length; k++) {
            if (!used[k]) {
                continue;
            }
            projections.standardise(codes, size, k, ratios);
            double slope = 1 / (projections.deviations()[k] * count);
            for (int b = 0; b < size; b++) {
                losses[b] += Math.abs(ratios[b]) / count;
                slopes[b] = Math.signum(ratios[b]) * slope;
            }
            addGradient(k, size);
        }
    }

    private void addGradient(int k, int size) {
        int width = projections.width();
        for (int j = 0; j < width; j++) {
            Projections.add(projections.directions()[k * width + j], slopes, gradient[j], size);
        }
    }

    private void max(Step step) {
        int size = step.size();
        double[] losses = step.losses();
        Arrays.fill(losses, 0, size, -1);
        for (int k = 0; k < used.length; k++) {
            if (!used[k]) {
                continue;
            }
            projections.standardise(codes, size, k, ratios);
            for (int b = 0; b < size; b++) {
                double ratio = Math.abs(ratios[b]);
                if (ratio > losses[b]) {
                    losses[b] = ratio;
                    largest[b] = k;
                    slopes[b] = Math.signum(ratios[b]) / projections.deviations()[k];
                }
            }
        }
        int width = projections.width();
        for (int b = 0; b < size; b++) {
            for (int j = 0; j < width; j++) {
                gradient[j][b] = slopes[b] * projections.directions()[largest[b] * width + j];
            }
        }
    }
}
