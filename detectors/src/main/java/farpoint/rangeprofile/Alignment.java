package farpoint.rangeprofile;

import farpoint.stats.Quantiles;
import java.util.Arrays;

/** Puts profiles of power into line, by whole cells and in a circle. */
final class Alignment {
    private static final double STRONG = 3;
    private static final int MOST_SHIFTS = 20;

    private Alignment() {}

    /** The shift of {@code profile}, from 0, that has the largest circular correlation with {@code reference}; the least of several. */
    static int shift(double[] reference, double[] profile) {
        int best = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int shift = 0; shift < profile.length; shift++) {
            double correlation = correlation(reference, profile, shift);
            if (correlation > largest) {
                largest = correlation;
                best = shift;
            }
        }
        return best;
    }

    private static double correlation(double[] reference, double[] profile, int shift) {
        int size = profile.length;
        double sum = 0;
        for (int n = shift; n < size; n++) {
            sum += reference[n] * profile[n - shift];
        }
        for (int n = 0; n < shift; n++) {
            sum += reference[n] * profile[n - shift + size];
        }
        return sum;
    }

    /** Cell n + shift of the result is cell n of the profile. */
    static double[] shifted(double[] profile, int shift) {
        double[] moved = new double[profile.length];
        for (int n = 0; n < moved.length; n++) {
            moved[Math.floorMod(n + shift, moved.length)] = profile[n];
        }
        return moved;
    }

    /**
     * The centroid of the power in strong cells, those whose amplitude is above three times the median cell's; the middle if there
     * are none.
     */
    static double centroid(double[] power) {
        double[] amplitude = Arrays.stream(power).map(Math::sqrt).toArray();
        double limit = STRONG * Quantiles.median(amplitude.clone());
        double sum = 0;
        double moment = 0;
        for (int n = 0; n < power.length; n++) {
            if (amplitude[n] > limit) {
                sum += power[n];
                moment += power[n] * n;
            }
        }
        return sum == 0 ? power.length / 2.0 : moment / sum;
    }

    /**
     * The power shifted so that its {@link #centroid} is in the middle cell, N/2, to half a cell. Where a shift takes strong cells
     * of a long ship across the edge, the centroid is another one then, and is put there again.
     */
    static double[] centred(double[] power) {
        double middle = power.length / 2.0;
        double[] moved = power;
        for (int i = 0; i < MOST_SHIFTS; i++) {
            int shift = (int) Math.rint(middle - centroid(moved));
            if (shift == 0) {
                break;
            }
            moved = shifted(moved, shift);
        }
        return moved;
    }
}
