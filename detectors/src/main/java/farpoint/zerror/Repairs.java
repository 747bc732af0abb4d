package farpoint.zerror;

import farpoint.zerror.errors.Predictor.Repair;
import java.util.function.ToDoubleFunction;

/**
 * How far a row's score falls when its values, one after the other, become what the others predict: each time the value that makes
 * it fall most. A wrong value gives those errors too that it predicts; they go when it goes, and not when they do.
 */
final class Repairs {
    private static final int MOST = 3;

    private final ToDoubleFunction<double[]> score;
    private final double enough;

    /**
     * For a model.
     *
     * @param score of the errors of a row
     * @param enough rows of such a score have nothing to repair after the first value
     */
    Repairs(ToDoubleFunction<double[]> score, double enough) {
        this.score = score;
        this.enough = enough;
    }

    /** By how much the score falls at each target, 0 for those that are left; all add up to how far it falls. */
    double[] of(Repair row) {
        Repair current = row;
        double[] errors = row.errors();
        double[] falls = new double[errors.length];
        double now = score.applyAsDouble(errors);
        for (int step = 0; step < MOST && (step == 0 || now > enough); step++) {
            int best = -1;
            double least = now;
            for (int t = 0; t < falls.length; t++) {
                double after = falls[t] > 0
                        ? now
                        : score.applyAsDouble(current.without(t).errors());
                if (after < least) {
                    least = after;
                    best = t;
                }
            }
            if (best < 0) {
                break;
            }
            falls[best] = now - least;
            current = current.without(best);
            now = least;
        }
        return falls;
    }
}
