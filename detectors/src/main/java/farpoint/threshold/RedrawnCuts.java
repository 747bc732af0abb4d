package farpoint.threshold;

import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import farpoint.state.State;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The stability of flags by a rule that looks at the shape of the scores: the training scores are drawn anew, with
 * replacement, and the rule is asked again (B. Efron, 1979, "Bootstrap Methods: Another Look at the Jackknife").
 *
 * @param cuts a cut-off for each redraw
 */
record RedrawnCuts(SortedScores cuts) implements Stability {
    static final String CUTS = "redrawn";

    private static final int MOST = 99;
    private static final int LEAST = 19;

    /** Fewer redraws of many rows, whose cut-off varies little. */
    private static final int ALL_DRAWN = 5_000_000;

    static RedrawnCuts of(SortedScores scores, ToDoubleFunction<SortedScores> rule, ComputeContext context) {
        double[] cuts = new double[Math.max(LEAST, Math.min(MOST, ALL_DRAWN / scores.size()))];
        context.withProgress(Progress.NONE)
                .forEachChunk(
                        "Redraws",
                        cuts.length,
                        1,
                        (b, from, to) -> cuts[b] =
                                rule.applyAsDouble(drawn(scores, RandomStream.of(0, "redrawn training scores", b))));
        return new RedrawnCuts(SortedScores.of(cuts));
    }

    private static SortedScores drawn(SortedScores scores, RandomStream random) {
        int n = scores.size();
        int[] times = new int[n];
        for (int i = 0; i < n; i++) {
            times[random.below(n)]++;
        }
        double[] drawn = new double[n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int t = 0; t < times[i]; t++) {
                drawn[next++] = scores.get(i);
            }
        }
        return SortedScores.taking(drawn);
    }

    /** Of a cut-off that does not depend on the training rows. */
    static RedrawnCuts always(double cut) {
        double[] cuts = new double[MOST];
        Arrays.fill(cuts, cut);
        return new RedrawnCuts(SortedScores.of(cuts));
    }

    @Override
    public double chance(double score, boolean flag) {
        int below = cuts.below(score);
        return ((flag ? below : cuts.size() - below) + 0.5) / (cuts.size() + 1);
    }

    @Override
    public State toState() {
        return new State().put(CUTS, cuts.toArray());
    }

    static RedrawnCuts of(State state) {
        double[] cuts = state.numbers(CUTS);
        if (cuts.length == 0) {
            throw State.damaged("the threshold has no redrawn cuts");
        }
        return new RedrawnCuts(SortedScores.of(cuts));
    }
}
