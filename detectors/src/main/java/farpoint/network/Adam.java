package farpoint.network;

/**
 * Adam with weight decay added to the gradient (the coupled form, a penalty of half the decay times the squared weights).
 * Kingma and Ba, ICLR 2015.
 */
final class Adam {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final double[] weights;
    private final double decay;
    private final double[] mean;
    private final double[] square;
    private double power1 = 1;
    private double power2 = 1;

    Adam(double[] weights, double decay) {
        this.weights = weights;
        this.decay = decay;
        this.mean = new double[weights.length];
        this.square = new double[weights.length];
    }

    /** Moves the weights against the gradient. */
    void step(double[] gradient, double rate) {
        power1 *= BETA1;
        power2 *= BETA2;
        double scale = rate / (1 - power1);
        double correction = 1 / (1 - power2);
        double[] w = weights;
        double[] m = mean;
        double[] v = square;
        for (int i = 0; i < w.length; i++) {
            double g = gradient[i] + decay * w[i];
            double m1 = BETA1 * m[i] + (1 - BETA1) * g;
            double v1 = BETA2 * v[i] + (1 - BETA2) * g * g;
            m[i] = m1;
            v[i] = v1;
            w[i] -= scale * m1 / (Math.sqrt(v1 * correction) + EPSILON);
        }
    }
}
