package farpoint.oversampling;

import java.util.Arrays;

/** Which of some categories is there most often. */
final class Votes {
    private Votes() {}

    /**
     * The most frequent category.
     *
     * @param votes categories, NaN for none
     * @param own what wins among equals if it is one of them, else the lowest does
     * @return {@code own} if there is no vote
     */
    static double winner(double[] votes, double own) {
        double winner = own;
        long most = count(votes, own);
        for (double vote : Arrays.stream(votes)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .distinct()
                .toArray()) {
            long count = count(votes, vote);
            if (count > most) {
                winner = vote;
                most = count;
            }
        }
        return winner;
    }

    private static long count(double[] votes, double category) {
        return Arrays.stream(votes).filter(v -> v == category).count();
    }
}
