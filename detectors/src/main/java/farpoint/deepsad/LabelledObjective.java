package farpoint.deepsad;

import farpoint.deep.scoring.DistanceObjective;
import farpoint.deep.scoring.SphereScorer;
import farpoint.labels.Labels;
import farpoint.network.Objective;
import farpoint.network.Step;

/**
 * The objective of Deep SAD for squared distances s to the centre: s for an unlabelled row, eta (s + epsilon) for a known
 * normal one, eta / (s + epsilon) for a known anomaly.
 *
 * @param centre the centre, fixed
 * @param labels the training rows' labels
 * @param eta weight of labelled rows
 */
record LabelledObjective(double[] centre, Labels labels, double eta) implements Objective {
    private static final double EPSILON = 1e-6;

    @Override
    public void evaluate(Step step) {
        for (int b = 0; b < step.size(); b++) {
            int row = step.rows()[b];
            double square = SphereScorer.squaredDistance(step.output(), b, centre);
            double loss = square;
            double slope = 1;
            if (labels.isNormal(row)) {
                loss = eta * (square + EPSILON);
                slope = eta;
            } else if (labels.isAnomaly(row)) {
                loss = eta / (square + EPSILON);
                slope = -loss / (square + EPSILON);
            }
            step.losses()[b] = loss;
            DistanceObjective.gradient(step, b, centre, slope);
        }
    }
}
