package farpoint.mahalanobis;

import farpoint.covariance.CentredBlock;
import farpoint.covariance.MahalanobisMetric;
import farpoint.state.State;

/** The Mahalanobis distance in all components. */
record FullDistance(MahalanobisMetric metric) implements CenteredDistance {
    @Override
    public int degreesOfFreedom() {
        return metric.rank();
    }

    @Override
    public double squaredLength(double[] centred, double[] scratch) {
        return metric.squaredLength(centred, scratch);
    }

    @Override
    public void squaredLengths(CentredBlock block, double[] target, int at) {
        metric.squaredLengths(block, target, at);
    }

    @Override
    public void writeTo(State state) {
        metric.writeTo(state);
    }

    @Override
    public void solve(double[] centred, double[] scratch, double[] target) {
        metric.whiten(centred, scratch);
        metric.backSolve(scratch, target);
    }
}
