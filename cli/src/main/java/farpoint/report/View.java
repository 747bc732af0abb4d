package farpoint.report;

import farpoint.Explanations;
import farpoint.explanation.Reason;
import farpoint.stats.Ranking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What several sections need to know of the rows: their order, their flags, and which of them the ranking shows. */
final class View {
    /** The ranking shows no more rows. */
    static final int MOST_ROWS = 500;

    /** The ranking shows as many at least, if there are. */
    private static final int FEW_ROWS = 20;

    private final ReportInput input;
    private final int[] order;
    private final int scored;
    private final int flagged;
    private final Map<Integer, Explained> explained = new HashMap<>();

    /**
     * A row that is explained.
     *
     * @param why the explanations that it is in
     * @param place its place among them
     */
    private record Explained(Explanations why, int place) {}

    View(ReportInput input) {
        this.input = input;
        this.order = Ranking.order(input.scores());
        this.scored = (int) IntStream.range(0, order.length)
                .filter(i -> !Double.isNaN(input.scores()[i]))
                .count();
        this.flagged =
                (int) IntStream.range(0, order.length).filter(this::isFlagged).count();
        for (Explanations why : input.why()) {
            for (int place = 0; place < why.rows().length; place++) {
                explained.put(why.rows()[place], new Explained(why, place));
            }
        }
    }

    ReportInput input() {
        return input;
    }

    double score(int row) {
        return input.scores()[row];
    }

    /** The row at a place of the ranking, from 0. */
    int row(int place) {
        return order[place];
    }

    /** How many rows have a score; they come first in the ranking. */
    int scored() {
        return scored;
    }

    /** How many rows there are. */
    int rows() {
        return order.length;
    }

    boolean isFlagged(int row) {
        double score = score(row);
        return !Double.isNaN(score)
                && input.threshold().map(t -> t.flags(score)).orElse(false);
    }

    /** How many rows are flagged. */
    int flagged() {
        return flagged;
    }

    /** How many rows are explained. */
    int explained() {
        return explained.size();
    }

    /** How many rows the ranking shows: those that are flagged or explained, up to a limit. */
    int shown() {
        int wanted = Math.max(FEW_ROWS, Math.max(flagged, explained.size()));
        return Math.min(Math.min(wanted, MOST_ROWS), scored);
    }

    /** How many rows before a place have other scores: the first of the ranks that a row and those of its score share. */
    int firstOfItsScore(int place) {
        int first = place;
        while (first > 0 && score(order[first - 1]) == score(order[place])) {
            first--;
        }
        return first;
    }

    /** How many rows have the score of the row at a place. */
    int tied(int place) {
        int end = place;
        while (end + 1 < scored && score(order[end + 1]) == score(order[place])) {
            end++;
        }
        return end - firstOfItsScore(place) + 1;
    }

    /** The attributes that raise a row's score most; empty if it is not explained. */
    Optional<List<Reason>> reasons(int row) {
        return Optional.ofNullable(explained.get(row)).map(e -> e.why.reasons(e.place));
    }

    /** Why a row has its score; empty if it is not explained. */
    Optional<String> sentence(int row) {
        return Optional.ofNullable(explained.get(row))
                .map(e -> e.why.sentences().get(e.place));
    }

    /** Rows in the order of the ranking: all that matter up to a limit, and of the others every so many-th. */
    int[] sample(IntPredicate matters, int mostThatMatter, int mostOthers) {
        int[] first = IntStream.range(0, scored)
                .filter(place -> matters.test(order[place]))
                .limit(mostThatMatter)
                .toArray();
        int[] others = IntStream.range(0, scored)
                .filter(place -> !matters.test(order[place]))
                .toArray();
        int step = Math.max(1, (others.length + mostOthers - 1) / mostOthers);
        return IntStream.concat(
                        IntStream.of(first),
                        IntStream.iterate(0, i -> i < others.length, i -> i + step)
                                .map(i -> others[i]))
                .sorted()
                .map(place -> order[place])
                .toArray();
    }
}
