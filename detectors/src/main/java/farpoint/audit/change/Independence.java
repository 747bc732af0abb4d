package farpoint.audit.change;

import org.apache.commons.math3.special.Gamma;

/** The chance that two groups of rows differ so much in how many are of each of some kinds. */
final class Independence {
    /** Kinds of fewer rows than are expected to be enough for the law of chi-square are taken together. */
    private static final double LEAST_EXPECTED = 5;

    /** Tables that are as likely as the one seen count, whatever rounding does. */
    private static final double ROUNDING = 1e-9;

    private Independence() {}

    /**
     * Of two kinds: R. A. Fisher, 1935, "The Logic of Inductive Inference", the sum over all tables that are at most as likely.
     *
     * @param a rows of a kind in a group of n
     * @param b and in another one of m
     */
    static double fisher(int a, int n, int b, int m) {
        int of = a + b;
        int least = Math.max(0, of - m);
        int most = Math.min(n, of);
        double[] likely = new double[most - least + 1];
        // Relative to the most likely table, so that nothing overflows.
        int mode = (int) Math.max(least, Math.min(most, (long) (of + 1.0) * (n + 1) / (n + m + 2)));
        likely[mode - least] = 1;
        for (int x = mode; x < most; x++) {
            likely[x + 1 - least] = likely[x - least] * (of - x) / (x + 1.0) * (n - x) / (m - of + x + 1.0);
        }
        for (int x = mode; x > least; x--) {
            likely[x - 1 - least] = likely[x - least] * x / (of - x + 1.0) * (m - of + x) / (n - x + 1.0);
        }
        double all = 0;
        double asLikely = 0;
        for (double one : likely) {
            all += one;
            asLikely += one <= likely[a - least] * (1 + ROUNDING) ? one : 0;
        }
        return Math.min(1, asLikely / all);
    }

    /**
     * Of several kinds: K. Pearson's chi-square, where kinds that are rare in both groups together are one, or exactly if two
     * kinds are left; 1 if it is one.
     *
     * @param a rows of each kind in a group
     * @param b and in the other one
     */
    static double chance(int[] a, int[] b) {
        long n = sum(a);
        long m = sum(b);
        int kinds = 0;
        int[] left = new int[a.length + 1];
        int[] right = new int[a.length + 1];
        for (int c = 0; c < a.length; c++) {
            boolean isRare = Math.min(n, m) * (double) (a[c] + b[c]) < LEAST_EXPECTED * (n + m);
            int place = isRare ? a.length : kinds++;
            left[place] += a[c];
            right[place] += b[c];
        }
        if (left[a.length] + right[a.length] > 0) {
            left[kinds] = left[a.length];
            right[kinds++] = right[a.length];
        }
        if (kinds < 2 || n == 0 || m == 0) {
            return 1;
        }
        return kinds == 2
                ? fisher(left[0], (int) n, right[0], (int) m)
                : Gamma.regularizedGammaQ((kinds - 1) / 2.0, chiSquare(left, n, right, m, kinds) / 2);
    }

    private static double chiSquare(int[] left, long n, int[] right, long m, int kinds) {
        double sum = 0;
        for (int c = 0; c < kinds; c++) {
            double expected = (double) (left[c] + right[c]) * n / (n + m);
            double other = (double) (left[c] + right[c]) * m / (n + m);
            double difference = left[c] - expected;
            sum += difference * difference * (1 / expected + 1 / other);
        }
        return sum;
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
