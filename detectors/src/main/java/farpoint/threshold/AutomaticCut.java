package farpoint.threshold;

import java.util.Optional;

/**
 * Where to cut if nothing is said about the share of outliers. If the highest scores form a group of their own, the cut is
 * between it and the others; else it is Tukey's fence, but flags no more than a small share, since scores with one peak and a
 * long tail are as often those of clean skewed data. Scores that are far beyond the fence are hardly so, and a larger share of
 * them is flagged.
 *
 * <p>For groups the scores are looked at on the symmetric logarithmic scale, all of them and their upper half, fifth,
 * tenth and twentieth, as groups of a hundredth of the rows do not show among all. A part has two groups if {@link OtsuSplit}
 * explains more of its variance than it does of uniform values, by a margin that shrinks with the root of the part's rows. Of
 * all scores that is more than of the parts, since the scale draws uniform scores away from the median; by this margin one
 * table of uniform scores in twenty is cut in two. Of several parts the one with the clearest groups decides. Groups of very
 * few rows, which are the extremes of others, do not count. The numbers were chosen on the shipped sets and on clean tables,
 * see docs/accuracy.md.
 */
final class AutomaticCut {
    private static final double[] PARTS = {0, 0.5, 0.8, 0.9, 0.95};

    /** The variance that the best split of uniform values explains. */
    private static final double UNIFORM = 0.75;

    /** The same of uniform scores on the symmetric logarithmic scale: (2 ln 2 - 1)^2 / (2 (ln 2)^2 - 4 ln 2 + 2). */
    private static final double UNIFORM_SCORES = 0.7924;

    private static final double MARGIN_OF_ALL = 0.3;
    private static final double LEAST_MARGIN_OF_ALL = 0.01;
    private static final double MARGIN = 1;
    private static final double LEAST_MARGIN = 0.035;
    private static final double LEAST_GROUP = 0.005;
    private static final double MOST_WITHOUT_GROUP = 0.015;
    private static final double MOST_FAR_OUT = 0.03;

    private AutomaticCut() {}

    static Cut of(SortedScores scores) {
        if (scores.areAllEqual()) {
            return new Cut(scores.highest(), "all training rows have the same score");
        }
        Optional<Double> group = betweenGroups(scores);
        if (group.isPresent()) {
            return new Cut(group.get(), "the scores above it form a group of their own");
        }
        return withoutGroup(scores);
    }

    private static Cut withoutGroup(SortedScores scores) {
        double fence = Fences.tukey(scores);
        double most = scores.quantile(1 - MOST_WITHOUT_GROUP);
        if (fence >= most) {
            return new Cut(fence, "the upper fence of the scores");
        }
        double farOut = Math.max(Fences.farOut(scores), scores.quantile(1 - MOST_FAR_OUT));
        return farOut < most
                ? new Cut(farOut, "the scores above it form no group of their own, but are far beyond the upper fence")
                : new Cut(most, "no scores form a group of their own, and the upper fence would flag more rows");
    }

    private static Optional<Double> betweenGroups(SortedScores scores) {
        SymmetricLog scale = SymmetricLog.of(scores);
        int n = scores.size();
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = scale.of(scores.get(i));
        }
        double clearest = 0;
        Optional<Double> cut = Optional.empty();
        for (double part : PARTS) {
            int from = (int) Math.ceil(part * n);
            Optional<OtsuSplit> split = n - from < 2 ? Optional.empty() : OtsuSplit.of(values, from);
            if (split.isPresent() && canBeOutliers(n - split.get().lower(), n)) {
                double excess = split.get().explained() - chance(from, n);
                if (excess > clearest) {
                    clearest = excess;
                    cut = Optional.of(between(scores, split.get(), scale));
                }
            }
        }
        return cut;
    }

    /** What may be explained of a part that has no groups. */
    private static double chance(int from, int rows) {
        return from == 0
                ? UNIFORM_SCORES + Math.max(LEAST_MARGIN_OF_ALL, MARGIN_OF_ALL / Math.sqrt(rows))
                : UNIFORM + Math.max(LEAST_MARGIN, MARGIN / Math.sqrt(rows - from));
    }

    private static boolean canBeOutliers(int group, int rows) {
        return 2 * group <= rows && group >= LEAST_GROUP * rows;
    }

    /** Rounding must not move the cut to the other side of a score. */
    private static double between(SortedScores scores, OtsuSplit split, SymmetricLog scale) {
        double below = scores.get(split.lower() - 1);
        double above = scores.get(split.lower());
        double cut = scale.inverse(split.value());
        return cut >= below && cut < above ? cut : below;
    }
}
