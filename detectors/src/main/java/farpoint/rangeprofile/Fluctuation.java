package farpoint.rangeprofile;

import farpoint.stats.RandomStream;
import java.util.Arrays;

/**
 * How the power of each scatterer varies about its mean, by the cases of P. Swerling (Probability of detection for fluctuating
 * targets, 1960): factors Gamma(K, 1/K) with K = 1 (cases 1 and 2) or K = 2 (3 and 4), drawn once a profile (1 and 3) or once a
 * pulse (2 and 4); always 1 in case 0.
 */
final class Fluctuation {
    private final int swerling;
    private final double[] factors;
    private final RandomStream random;

    Fluctuation(int swerling, int scatterers, RandomStream random) {
        this.swerling = swerling;
        this.factors = new double[scatterers];
        this.random = random;
        Arrays.fill(factors, 1);
        if (swerling % 2 == 1) {
            draw();
        }
    }

    /** The factors of the next pulse, one a scatterer; good until the next call. */
    double[] next() {
        if (swerling > 0 && swerling % 2 == 0) {
            draw();
        }
        return factors;
    }

    private void draw() {
        int shape = swerling <= 2 ? 1 : 2;
        for (int j = 0; j < factors.length; j++) {
            factors[j] = GammaDraws.ofMeanOne(2 * shape, random);
        }
    }
}
