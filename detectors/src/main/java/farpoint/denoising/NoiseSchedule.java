package farpoint.denoising;

/** How fast the noise grows with its level. */
public enum NoiseSchedule {
    /** Slowly: the more levels, the less is left of a row at the last. Ho, Jain and Abbeel, NeurIPS 2020. */
    LINEAR {
        @Override
        double[] signals(int levels) {
            double[] signals = new double[levels];
            double product = 1;
            for (int t = 0; t < levels; t++) {
                product *= 1 - (FIRST_BETA + (LAST_BETA - FIRST_BETA) * t / (levels - 1));
                signals[t] = product;
            }
            return signals;
        }
    },
    /**
     * Up to nothing but noise. The cosine is what is left itself; were it taken for a beta, nothing would be left at any level.
     * Nichol and Dhariwal, ICML 2021.
     */
    COSINE {
        @Override
        double[] signals(int levels) {
            double[] signals = new double[levels];
            for (int t = 0; t < levels; t++) {
                signals[t] = squaredCosine((double) t / levels) / squaredCosine(0);
            }
            return signals;
        }

        private double squaredCosine(double share) {
            double cosine = StrictMath.cos((share + OFFSET) / (1 + OFFSET) * Math.PI / 2);
            return cosine * cosine;
        }
    };

    private static final double FIRST_BETA = 1e-4;
    private static final double LAST_BETA = 0.02;
    private static final double OFFSET = 0.008;

    /**
     * What is left of a row's variance at each level, falling.
     *
     * @param levels at least 2
     */
    abstract double[] signals(int levels);
}
