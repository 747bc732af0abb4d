package farpoint.audit.labels;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rows are probably labelled wrongly, and how many: C. Northcutt, L. Jiang, I. Chuang, 2021, "Confident Learning: Estimating
 * Uncertainty in Dataset Labels", JAIR 70, with what the authors' library does besides: a class's threshold is at least 2e-6, and
 * the diagonal of the joint at least 1.
 *
 * @param thresholds for each class the mean of its probability over the rows that are labelled so; infinite for a class of no rows
 * @param joint rows by their label and, from left to right, the class that they are confidently of
 * @param calibrated the same for all rows, those too that are confidently of no class: each row has the sum of its label's count
 * @param suspects rows that are neither confidently nor most probably of their label's class, the least margin first
 * @param margins for each row (probability of its label - largest one of another class + 1) / 2: 0 (wrong) to 1 (right)
 * @param suggested for each row its most probable class
 */
public record ConfidentLearning(
        double[] thresholds,
        int[][] joint,
        int[][] calibrated,
        List<Integer> suspects,
        double[] margins,
        int[] suggested) {
    private static final double LEAST_THRESHOLD = 2e-6;
    private static final double TOLERANCE = 1e-6;
    private static final int NONE = -1;

    /**
     * Looks at labels.
     *
     * @param probabilities of n rows and C &gt;= 1 classes, by what has not learnt from the row itself
     * @param labels of the rows, 0 to C - 1
     */
    public static ConfidentLearning of(double[][] probabilities, int[] labels) {
        int n = labels.length;
        int classes = n == 0 ? 1 : probabilities[0].length;
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        double[] thresholds = thresholds(probabilities, labels, counts);
        int[] confident = IntStream.range(0, n)
                .map(i -> largest(probabilities[i], thresholds))
                .toArray();
        int[] suggested = IntStream.range(0, n)
                .map(i -> largest(probabilities[i], new double[classes]))
                .toArray();
        double[] margins = IntStream.range(0, n)
                .mapToDouble(i -> margin(probabilities[i], labels[i]))
                .toArray();
        int[][] joint = joint(labels, confident, classes);
        List<Integer> suspects = IntStream.range(0, n)
                .filter(i -> confident[i] != NONE && confident[i] != labels[i] && suggested[i] != labels[i])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> margins[i]))
                .toList();
        return new ConfidentLearning(thresholds, joint, calibrated(joint, counts), suspects, margins, suggested);
    }

    /** The estimated number of wrong labels: what lies beside the diagonal of the calibrated joint. */
    public int estimate() {
        int sum = 0;
        for (int c = 0; c < calibrated.length; c++) {
            sum += IntStream.of(calibrated[c]).sum() - calibrated[c][c];
        }
        return sum;
    }

    private static double[] thresholds(double[][] probabilities, int[] labels, int[] counts) {
        double[] sums = new double[counts.length];
        for (int i = 0; i < labels.length; i++) {
            sums[labels[i]] += probabilities[i][labels[i]];
        }
        return IntStream.range(0, counts.length)
                .mapToDouble(
                        c -> counts[c] == 0 ? Double.POSITIVE_INFINITY : Math.max(LEAST_THRESHOLD, sums[c] / counts[c]))
                .toArray();
    }

    /** The class of the largest probability among those that reach their threshold, the first one of equals. */
    private static int largest(double[] probabilities, double[] thresholds) {
        int best = NONE;
        for (int c = 0; c < probabilities.length; c++) {
            if (probabilities[c] >= thresholds[c] - TOLERANCE
                    && (best == NONE || probabilities[c] > probabilities[best])) {
                best = c;
            }
        }
        return best;
    }

    private static double margin(double[] probabilities, int label) {
        double other = IntStream.range(0, probabilities.length)
                .filter(c -> c != label)
                .mapToDouble(c -> probabilities[c])
                .max()
                .orElse(0);
        return (probabilities[label] - other + 1) / 2;
    }

    private static int[][] joint(int[] labels, int[] confident, int classes) {
        int[][] joint = new int[classes][classes];
        for (int i = 0; i < labels.length; i++) {
            if (confident[i] != NONE) {
                joint[labels[i]][confident[i]]++;
            }
        }
        for (int c = 0; c < classes; c++) {
            joint[c][c] = Math.max(1, joint[c][c]);
        }
        return joint;
    }

    private static int[][] calibrated(int[][] joint, int[] counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(c -> shared(counts[c], joint[c]))
                .toArray(int[][]::new);
    }

    /** Whole numbers of a given sum in about the given proportions; what rounding down leaves goes to the largest remainders. */
    private static int[] shared(int total, int[] proportions) {
        long sum = IntStream.of(proportions).asLongStream().sum();
        int[] shares = IntStream.of(proportions)
                .map(p -> (int) ((long) p * total / sum))
                .toArray();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer c) -> (long) proportions[c] * total % sum)
                        .reversed())
                .limit(total - IntStream.of(shares).sum())
                .forEach(c -> shares[c]++);
        return shares;
    }
}
