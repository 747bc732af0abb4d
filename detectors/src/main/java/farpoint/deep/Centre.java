package farpoint.deep;

/** Centres for one-class training. */
public final class Centre {
    /** No coordinate may come closer to 0, the image of zero weights. */
    private static final double LEAST = 0.1;

    private Centre() {}

    /**
     * The mean of codes, each coordinate pushed to at least 0.1 away from 0: a network whose weights vanish must never
     * reach the centre.
     *
     * @param codes n x width, row-major
     * @return {@code width} values
     */
    public static double[] of(double[] codes, int width) {
        double[] centre = new double[width];
        int n = codes.length / width;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < width; j++) {
                centre[j] += codes[i * width + j];
            }
        }
        for (int j = 0; j < width; j++) {
            centre[j] /= n;
        }
        return awayFromZero(centre);
    }

    /** Pushes coordinates away from 0, in place; 0 itself goes up. */
    public static double[] awayFromZero(double[] centre) {
        for (int j = 0; j < centre.length; j++) {
            if (Math.abs(centre[j]) < LEAST) {
                centre[j] = centre[j] < 0 ? -LEAST : LEAST;
            }
        }
        return centre;
    }
}
