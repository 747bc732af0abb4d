package farpoint.projectiondepth;

/**
 * The automatic number of directions: as many as two processors fit in about a second, from {@value #LEAST} to {@value
 * #MOST}. It depends on the shape of the training data only, so that scores can be reproduced anywhere.
 */
final class DirectionCount {
    static final int LEAST = 1_000;
    static final int MOST = 10_000;

    /** Work of one second, in units of one multiplication of the projection. */
    private static final double BUDGET = 5e9;

    /** The two selections for median and deviation cost about as much as so many multiplications a row. */
    private static final double SELECTION_COST = 60;

    /** Bound of the values that a model keeps for its automatic directions, where {@link #LEAST} allows it. */
    private static final double MODEL_VALUES = 2e6;

    private DirectionCount() {}

    static int automatic(int rows, int columns) {
        double byTime = BUDGET / (rows * (columns + SELECTION_COST));
        double bySize = MODEL_VALUES / columns;
        return (int) Math.max(LEAST, Math.min(MOST, Math.min(byTime, bySize)));
    }
}
