package farpoint.stats;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.special.Erf;

/** The least scale by which magnitudes lie nowhere farther out than Gaussian ones of the same rank. */
final class GaussianEnvelope {
    private static final double ROOT_OF_TWO = Math.sqrt(2);

    private GaussianEnvelope() {}

    /**
     * The largest ratio of a magnitude to that of a standard Gaussian value of the same rank.
     *
     * @param descending magnitudes, the largest first; of equal ones the last counts
     * @param first the first rank that counts, from 1
     * @param last the last one, at most the number of magnitudes
     * @param shareBelow share of Gaussian magnitudes below the one of a rank, greater than 0 and less than 1
     * @return 0 if no rank counts
     */
    static double of(double[] descending, int first, int last, IntToDoubleFunction shareBelow) {
        double envelope = 0;
        for (int rank = first; rank <= last; rank++) {
            boolean lastOfEqual = rank == descending.length || descending[rank] < descending[rank - 1];
            if (lastOfEqual) {
                double gaussian = ROOT_OF_TWO * Erf.erfInv(shareBelow.applyAsDouble(rank));
                envelope = Math.max(envelope, descending[rank - 1] / gaussian);
            }
        }
        return envelope;
    }
}
