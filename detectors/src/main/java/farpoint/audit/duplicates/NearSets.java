package farpoint.audit.duplicates;

import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.RowClasses;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sets of near duplicates: rows that hang together by pairs. */
final class NearSets {
    private static final String ACTION =
            "Look whether they are copies, or rows of one rare kind. Of copies keep one of each set, or"
                    + " at least keep a set together when rows are split into those to learn from and those to test by.";

    private final NearPairs pairs;
    private final int[] files;
    private final Optional<RowClasses> labels;

    /** For each row another one that it hangs together with, which leads on to the first of the set, or the row itself. */
    private final int[] parents;

    /**
     * Joins pairs.
     *
     * @param pairs near duplicates
     * @param files numbers in the file of the rows that the pairs are taken of, ascending
     * @param labels of all rows of the file
     */
    NearSets(NearPairs pairs, int[] files, Optional<RowClasses> labels) {
        this.pairs = pairs;
        this.files = files;
        this.labels = labels;
        this.parents = IntStream.range(0, files.length).toArray();
        for (int p = 0; p < pairs.count(); p++) {
            int a = root(pairs.first()[p]);
            int b = root(pairs.second()[p]);
            parents[Math.max(a, b)] = Math.min(a, b);
        }
    }

    private int root(int row) {
        int root = row;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /**
     * What is to be said.
     *
     * @param chance of the table
     * @param usual the distance to the nearest other row that is usual
     * @param where words for a sample; empty else
     */
    Observation observation(double chance, double usual, String where) {
        String otherwise = start(where, "no rows are nearer to each other than chance lets them be.");
        if (pairs.count() == 0) {
            return Observation.test(
                    Question.NEAR_DUPLICATES, chance, "", otherwise, otherwise, "", List.of(), List.of());
        }
        int[] inPairs = IntStream.concat(Arrays.stream(pairs.first()), Arrays.stream(pairs.second()))
                .distinct()
                .toArray();
        long sets = Arrays.stream(inPairs).filter(i -> root(i) == i).count();
        double least = Arrays.stream(pairs.distances()).min().orElseThrow();
        double most = Arrays.stream(pairs.distances()).max().orElseThrow();
        String sentence = String.format(
                Locale.ROOT,
                "%,d rows are nearer to another one than chance lets them be. Sets of near duplicates: %,d; their distances are at most"
                        + " %.2g, where the nearest other row is usually %.2g away (in standard deviations).",
                inPairs.length,
                sets,
                most,
                usual);
        return Observation.test(
                Question.NEAR_DUPLICATES,
                chance,
                String.format(Locale.ROOT, "smallest distance %.2g", least),
                start(where, sentence) + contradictions(),
                otherwise,
                ACTION,
                List.of(),
                marked());
    }

    /**
     * What is to be said where nearly all rows are near duplicates.
     *
     * @param different rows of which none are near duplicates of each other
     * @param where words for a sample; empty else
     */
    Observation fact(int different, String where) {
        return Observation.fact(
                Question.NEAR_DUPLICATES,
                String.format(Locale.ROOT, "%,d near duplicates", files.length - different),
                start(
                                where,
                                String.format(
                                        Locale.ROOT,
                                        "rows that are not equal are so near to each other that, of %,d, only %,d are clearly different.",
                                        files.length,
                                        different))
                        + contradictions(),
                ACTION,
                List.of(),
                marked());
    }

    private static String start(String where, String sentence) {
        return where.isEmpty() ? Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) : where + sentence;
    }

    private String contradictions() {
        long count =
                IntStream.range(0, pairs.count()).filter(this::isContradiction).count();
        return count == 0
                ? ""
                : String.format(Locale.ROOT, " Pairs of them that are labelled differently: %,d.", count);
    }

    private boolean isContradiction(int pair) {
        int a = label(pairs.first()[pair]);
        int b = label(pairs.second()[pair]);
        return a != b && a != RowClasses.MISSING && b != RowClasses.MISSING;
    }

    private int label(int row) {
        return labels.map(classes -> classes.ids()[files[row]]).orElse(RowClasses.MISSING);
    }

    /** The later row of each pair, the nearest ones first; each row once. */
    private List<MarkedRow> marked() {
        boolean[] seen = new boolean[files.length];
        return IntStream.range(0, pairs.count())
                .boxed()
                .sorted(Comparator.comparingDouble(p -> pairs.distances()[p]))
                .filter(p -> {
                    int later = later(p);
                    boolean isNew = !seen[later];
                    seen[later] = true;
                    return isNew;
                })
                .map(this::mark)
                .toList();
    }

    private int later(int pair) {
        return Math.max(pairs.first()[pair], pairs.second()[pair]);
    }

    private MarkedRow mark(int pair) {
        int earlier = Math.min(pairs.first()[pair], pairs.second()[pair]);
        return new MarkedRow(
                files[later(pair)],
                String.format(
                        Locale.ROOT,
                        "%.2g from row %d%s",
                        pairs.distances()[pair],
                        files[earlier] + 1,
                        isContradiction(pair) ? ", which is labelled differently" : ""));
    }
}
