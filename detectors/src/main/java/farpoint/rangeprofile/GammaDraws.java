package farpoint.rangeprofile;

import farpoint.stats.RandomStream;

/** Gamma-distributed numbers with mean 1, from sums of exponential numbers and, for a half, a squared Gaussian one. */
final class GammaDraws {
    private GammaDraws() {}

    /**
     * One of shape {@code halves / 2}; its variance is 2 / halves.
     *
     * @param halves at least 1
     */
    static double ofMeanOne(int halves, RandomStream random) {
        double sum = 0;
        for (int i = 0; i < halves / 2; i++) {
            // 1 - u is never 0.
            sum -= StrictMath.log(1 - random.uniform());
        }
        if (halves % 2 == 1) {
            double z = random.gaussian();
            sum += z * z / 2;
        }
        return sum / (halves / 2.0);
    }
}
