package farpoint.covariance;

import farpoint.data.BlockTask;

/** Some sums over the rows of a block; those of neighbouring blocks are added. */
interface SumTask extends BlockTask<double[]> {
    @Override
    default double[] merge(double[] left, double[] right) {
        for (int i = 0; i < left.length; i++) {
            left[i] += right[i];
        }
        return left;
    }
}
