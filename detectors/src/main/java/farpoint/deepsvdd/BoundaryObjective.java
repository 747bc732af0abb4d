package farpoint.deepsvdd;

import farpoint.deep.scoring.DistanceObjective;
import farpoint.deep.scoring.SphereScorer;
import farpoint.network.Objective;
import farpoint.network.Step;

/**
 * The mean of the squared radii plus, divided by nu, how far a row lies outside its nearest sphere. Centres and radii are
 * constants for the gradient. With one centre it is the soft-boundary objective.
 */
final class BoundaryObjective implements Objective {
    private final double nu;
    private final Spheres spheres;

    BoundaryObjective(double nu, Spheres spheres) {
        this.nu = nu;
        this.spheres = spheres;
    }

    @Override
    public void evaluate(Step step) {
        double radii = spheres.meanSquaredRadius();
        for (int b = 0; b < step.size(); b++) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < spheres.count(); k++) {
                double square = SphereScorer.squaredDistance(step.output(), b, spheres.centre(k));
                if (square < least) {
                    nearest = k;
                    least = square;
                }
            }
            double outside = least - spheres.squaredRadius(nearest);
            step.losses()[b] = radii + Math.max(0, outside) / nu;
            DistanceObjective.gradient(step, b, spheres.centre(nearest), outside > 0 ? 1 / nu : 0);
        }
    }
}
