package farpoint.stats;

/** Random directions, uniform on the unit sphere: those of vectors of independent standard Gaussian numbers. */
public final class RandomDirection {
    private RandomDirection() {}

    /**
     * Draws a vector, not 0, in a random direction; divided by its length it has unit length.
     *
     * @param target where its numbers go
     * @param offset the place of the first
     * @param width how many there are, at least 1
     * @return its length
     */
    public static double draw(RandomStream random, double[] target, int offset, int width) {
        if (width < 1) {
            throw new IllegalArgumentException("width " + width);
        }
        double square = 0;
        while (square == 0) {
            for (int j = offset; j < offset + width; j++) {
                target[j] = random.gaussian();
                square += target[j] * target[j];
            }
        }
        return Math.sqrt(square);
    }
}
