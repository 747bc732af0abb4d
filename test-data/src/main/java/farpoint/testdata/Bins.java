package farpoint.testdata;

import java.util.Arrays;

/** Numbers as bins of about equal frequency, for tables of which some columns are to be words. */
public final class Bins {
    private Bins() {}

    /**
     * The bin of each value; equal values are in one bin, so that there can be fewer bins, of other sizes.
     *
     * @param values finite numbers
     * @param count how many bins there may be
     * @return 0 to count - 1, higher for larger values
     */
    public static double[] of(double[] values, int count) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] cuts = new double[count - 1];
        for (int c = 0; c < cuts.length; c++) {
            cuts[c] = sorted[(int) ((long) sorted.length * (c + 1) / count)];
        }
        return Arrays.stream(values)
                .map(v -> Arrays.stream(cuts).filter(cut -> cut <= v).count())
                .toArray();
    }
}
