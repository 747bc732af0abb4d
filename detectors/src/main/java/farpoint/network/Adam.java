package farpoint.network;

/**
 * Adam with weight decay added to the gradient (the coupled form, a penalty of half the decay times the squared weights).
 * Kingma and Ba, ICLR 2015.
 */
final class Adam {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final float EPSILON = 1e-8f;

    private final float[] weights;
    private final float decay;
    private final float[] mean;
    private final float[] square;
    private double power1 = 1;
    private double power2 = 1;

    Adam(float[] weights, double decay) {
        this.weights = weights;
        this.decay = (float) decay;
        this.mean = new float[weights.length];
        this.square = new float[weights.length];
    }

    /** Begins a step: to be called before the weights are moved, in parts or all at once. */
    void begin() {
        power1 *= BETA1;
        power2 *= BETA2;
    }

    /**
     * Moves the weights {@code from .. to - 1} against the gradient.
     *
     * @param gradient of all weights
     * @param factor what the gradient is multiplied by
     */
    void step(float[] gradient, float factor, double rate, int from, int to) {
        move(
                weights,
                gradient,
                mean,
                square,
                factor,
                decay,
                (float) (rate / (1 - power1)),
                (float) (1 / (1 - power2)),
                from,
                to);
    }

    private static void move(
            float[] w,
            float[] gradient,
            float[] m,
            float[] v,
            float factor,
            float decay,
            float scale,
            float correction,
            int from,
            int to) {
        float beta1 = (float) BETA1;
        float beta2 = (float) BETA2;
        float rest1 = (float) (1 - BETA1);
        float rest2 = (float) (1 - BETA2);
        for (int i = from; i < to; i++) {
            float g = factor * gradient[i] + decay * w[i];
            float m1 = beta1 * m[i] + rest1 * g;
            float v1 = beta2 * v[i] + rest2 * g * g;
            m[i] = m1;
            v[i] = v1;
            w[i] -= scale * m1 / ((float) Math.sqrt(v1 * correction) + EPSILON);
        }
    }
}
