package farpoint.cleaning;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * What the filter has decided.
 *
 * @param tau z-error above which a row is outlying
 * @param origin where tau comes from
 * @param z the z-error of each row by the last fit, or by the fit that found it outlying, if that is larger: above tau exactly
 *     if the row is outlying
 * @param worst the column of each row's wrong cell by the same fit, or {@link CleaningReport#NO_COLUMN}
 * @param outlyingSince the iteration, from 1, in which the row was found outlying; 0 for rows that are not
 * @param iterations number of fits
 * @param ending why there was no further fit
 * @param reason what the fit that failed has said; empty if none has
 */
public record Decisions(
        double tau,
        Origin origin,
        double[] z,
        int[] worst,
        int[] outlyingSince,
        int iterations,
        Ending ending,
        String reason) {
    /** Where a limit comes from. */
    public enum Origin {
        /** From the user. */
        GIVEN("as given"),
        /** What few clean Gaussian rows exceed. */
        THEORY("automatic: by theory"),
        /** What few rows exceed if the errors go on as their median and upper quartile say. */
        TAIL("automatic: the errors have long tails");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Why the iteration ends. */
    public enum Ending {
        /** No row that the last fit has seen was far enough above tau to spoil it. */
        SETTLED("settled"),
        /** The rows that remain are too few or too much alike for a further fit. */
        UNFIT("not settled: what remains cannot be measured anew"),
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

    /** The same with other numbers for the columns. */
    public Decisions withWorst(UnaryOperator<int[]> numbers) {
        return new Decisions(tau, origin, z, numbers.apply(worst), outlyingSince, iterations, ending, reason);
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
