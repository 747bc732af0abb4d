package farpoint.zerror;

import java.util.Arrays;

/**
 * What the filter has decided.
 *
 * @param tau z-error above which a row is outlying
 * @param z the z-error of each row by the last fit
 * @param outlyingSince the iteration, from 1, in which the row was last found outlying; 0 for rows that are not
 * @param iterations number of fits
 * @param settled whether the last fit has found the very rows outlying that it was made without
 */
public record Decisions(double tau, double[] z, int[] outlyingSince, int iterations, boolean settled) {
    /** Whether a row is outlying. */
    public boolean isOutlying(int row) {
        return outlyingSince[row] > 0;
    }

    /** The number of outlying rows. */
    public int outlying() {
        return (int) Arrays.stream(outlyingSince).filter(i -> i > 0).count();
    }
}
