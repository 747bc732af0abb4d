package farpoint.report;

import farpoint.detector.MemberScores;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Rows that some members of an ensemble have among their first ones, and others do not. */
final class ContestedRows {
    private static final int MOST = 10;

    /** Without flags a member's first rows are this share of all. */
    private static final double FIRST_SHARE = 0.01;

    private static final int FEWEST_FIRST = 10;

    private final MemberScores said;
    private final double[][] sorted;
    private final int first;
    private final int[] rows;

    private ContestedRows(MemberScores said, int first) {
        this.said = said;
        this.first = first;
        this.sorted = IntStream.range(0, said.members().size())
                .mapToObj(j -> Arrays.stream(said.of(j)).sorted().toArray())
                .toArray(double[][]::new);
        int members = said.members().size();
        int[] votes = IntStream.range(0, said.scores().length).map(this::votes).toArray();
        this.rows = IntStream.range(0, votes.length)
                .filter(row -> votes[row] > 0 && votes[row] < members)
                .boxed()
                .sorted(Comparator.comparingInt((Integer row) -> -Math.min(votes[row], members - votes[row]))
                        .thenComparingDouble(row -> -said.scores()[row])
                        .thenComparingInt(row -> row))
                .limit(MOST)
                .mapToInt(row -> row)
                .toArray();
    }

    /** Of a report: a member's first rows are as many as are flagged. */
    static ContestedRows of(View view, MemberScores said) {
        int first = view.flagged() > 0
                ? view.flagged()
                : Math.max(FEWEST_FIRST, (int) Math.round(FIRST_SHARE * view.rows()));
        return new ContestedRows(said, Math.min(first, view.rows()));
    }

    /** How many rows of each member are its first ones; rows of the score of the last one are, too. */
    int first() {
        return first;
    }

    /** How many members have a row among their first ones. */
    int votes(int row) {
        return (int) IntStream.range(0, sorted.length)
                .filter(j -> said.z(row, j) >= sorted[j][sorted[j].length - first])
                .count();
    }

    /** The rank of a row by a member, from 1: rows of one score have the first of their ranks. */
    int rank(int row, int member) {
        double[] column = sorted[member];
        int above = column.length;
        int low = 0;
        while (low < above) {
            int middle = (low + above) >>> 1;
            if (column[middle] > said.z(row, member)) {
                above = middle;
            } else {
                low = middle + 1;
            }
        }
        return column.length - above + 1;
    }

    /** The contested rows, those of the closest vote first. */
    int[] rows() {
        return rows;
    }
}
