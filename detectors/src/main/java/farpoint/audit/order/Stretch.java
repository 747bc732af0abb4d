package farpoint.audit.order;

import java.util.Arrays;

/**
 * The rows one after the other that have the oddest places.
 *
 * @param from the first of them
 * @param to one after the last of them
 */
record Stretch(int from, int to) {
    /** Scores must be lower than by chance by so many standard deviations, lest a stretch goes on among ordinary rows. */
    private static final double MARGIN = 0.5;

    /**
     * Finds the stretch over which the scores fall short of a limit by the largest sum. The limit is a little below the mean by
     * chance; for the scores may be far below it, those beside them then count for little, so that the limit is drawn once more
     * half-way between the means inside and outside.
     *
     * @param scores of the rows in the order of the file, at least one
     * @param chance scores of rows in an order that was drawn, at least one
     */
    static Stretch lowest(double[] scores, double[] chance) {
        double mean = Arrays.stream(chance).average().orElseThrow();
        double variance = Arrays.stream(chance)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElseThrow();
        Stretch first = below(mean - MARGIN * Math.sqrt(variance), scores);
        double inside = Arrays.stream(scores, first.from, first.to).average().orElseThrow();
        double outside = (Arrays.stream(scores).sum() - inside * (first.to - first.from))
                / (scores.length - (first.to - first.from));
        return first.to - first.from < scores.length && inside < outside
                ? below((inside + outside) / 2, scores)
                : first;
    }

    private static Stretch below(double limit, double[] scores) {
        Stretch best = new Stretch(0, 1);
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int from = 0;
        for (int i = 0; i < scores.length; i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += limit - scores[i];
            if (sum > most) {
                most = sum;
                best = new Stretch(from, i + 1);
            }
        }
        return best;
    }
}
