package farpoint.deep.scoring;

import farpoint.network.Batch;
import farpoint.network.Objective;
import farpoint.network.Step;

/**
 * The squared distance of a row's code to a centre: the one-class objective of Deep SVDD.
 *
 * @param centre the centre, fixed
 */
public record DistanceObjective(double[] centre) implements Objective {
    @Override
    public void evaluate(Step step) {
        Batch codes = step.output();
        for (int b = 0; b < step.size(); b++) {
            step.losses()[b] = SphereScorer.squaredDistance(codes, b, centre);
            gradient(step, b, centre, 1);
        }
    }

    /** Writes the gradient of {@code factor} times the squared distance of a row's code to a centre. */
    public static void gradient(Step step, int row, double[] centre, double factor) {
        Batch codes = step.output();
        Batch gradient = step.outputGradient();
        for (int j = 0; j < centre.length; j++) {
            gradient.set(j, row, factor * (2 * (codes.value(j, row) - centre[j])));
        }
    }
}
