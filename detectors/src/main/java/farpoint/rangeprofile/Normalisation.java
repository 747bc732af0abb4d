package farpoint.rangeprofile;

import java.util.Arrays;

/** What each profile is divided by, since the received power says how far a ship is rather than what it is. */
public enum Normalisation {
    /** Its largest cell. */
    MAX {
        @Override
        double scale(double[] profile) {
            return Arrays.stream(profile).max().orElseThrow();
        }
    },
    /** Its Euclidean length. */
    L2 {
        @Override
        double scale(double[] profile) {
            double sum = 0;
            for (double cell : profile) {
                sum += cell * cell;
            }
            return Math.sqrt(sum);
        }
    },
    /** Nothing. */
    NONE {
        @Override
        double scale(double[] profile) {
            return 1;
        }
    };

    /** The divisor, above 0 for profiles with noise. */
    abstract double scale(double[] profile);
}
