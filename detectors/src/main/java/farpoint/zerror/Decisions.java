package farpoint.zerror;

import java.util.Arrays;

/**
 * What the filter has decided.
 *
 * @param tau z-error above which a row is outlying
 * @param z the z-error of each row by the last fit
 * @param outlyingSince the iteration, from 1, in which the row was last found outlying; 0 for rows that are not
 * @param iterations number of fits
 * @param ending why there was no further fit
 */
public record Decisions(double tau, double[] z, int[] outlyingSince, int iterations, Ending ending) {
    /** Why the iteration ends. */
    public enum Ending {
        /** The last fit has found the very rows outlying that it was made without. */
        SETTLED("settled"),
        /** The last fit has found a set of rows outlying that an earlier one had found. */
        RECURRED("not settled: sets of outlying rows that differ at the limit take turns"),
        /** The largest number of fits was reached. */
        ENDED("not settled: the 'max-iterations' parameter has ended it");

        private final String words;

        Ending(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Whether a row is outlying. */
    public boolean isOutlying(int row) {
        return outlyingSince[row] > 0;
    }

    /** The number of outlying rows. */
    public int outlying() {
        return (int) Arrays.stream(outlyingSince).filter(i -> i > 0).count();
    }
}
