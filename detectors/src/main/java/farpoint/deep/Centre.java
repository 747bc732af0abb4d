package farpoint.deep;

import farpoint.deep.rows.TrainingRows;
import farpoint.network.FeedForward;

/** Centres for one-class training. */
public final class Centre {
    /** No coordinate may come closer to 0, the image of zero weights. */
    private static final double LEAST = 0.1;

    private Centre() {}

    /**
     * The mean of the codes that a network makes of rows, each coordinate pushed to at least 0.1 away from 0: a network whose
     * weights vanish must never reach the centre.
     */
    public static double[] of(TrainingRows rows, FeedForward network) {
        return awayFromZero(rows.meanOutputs(network));
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
