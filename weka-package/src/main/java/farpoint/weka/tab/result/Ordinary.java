package farpoint.weka.tab.result;

import farpoint.SimilarRows;
import farpoint.data.Table;
import farpoint.stats.Quantiles;
import farpoint.weka.ScoringModel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows that are not flagged, to compare others with: all of them, or {@value #MOST} spread evenly over the data. Never made on the
 * event thread.
 */
public final class Ordinary {
    /** What is enough to see what is usual, and quickly searched. */
    public static final int MOST = 20_000;

    private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final double cut;
    private final int all;
    private final Table table;
    private final SimilarRows similar;

    private Ordinary(double cut, int all, Table table, SimilarRows similar) {
        this.cut = cut;
        this.all = all;
        this.table = table;
        this.similar = similar;
    }

    static Ordinary of(ScoringModel model, Table table, double[] scores, double cut) throws InterruptedException {
        int[] below =
                IntStream.range(0, scores.length).filter(i -> scores[i] <= cut).toArray();
        int[] some = spread(below);
        return new Ordinary(
                cut, below.length, table.select(some), model.reasons().similarRows(table, some));
    }

    /** At most {@value #MOST} of the rows, the same each time. */
    static int[] spread(int[] rows) {
        return rows.length <= MOST
                ? rows
                : IntStream.range(0, MOST)
                        .map(i -> rows[(int) ((long) i * rows.length / MOST)])
                        .toArray();
    }

    boolean isOf(double value) {
        return cut == value;
    }

    SimilarRows similar() {
        return similar;
    }

    /** How many rows are not flagged. */
    public int all() {
        return all;
    }

    /** How many of them are compared with. */
    public int size() {
        return table.rows();
    }

    /**
     * The 5 %, 25 %, 50 %, 75 % and 95 % quantiles of a numeric column.
     *
     * @return five numbers, ascending; none if no row has a value
     */
    public double[] quantiles(int column) {
        double[] present = Arrays.stream(table.column(column))
                .filter(v -> !Double.isNaN(v))
                .toArray();
        return present.length == 0
                ? new double[0]
                : Arrays.stream(SHARES).map(q -> Quantiles.quantile(present, q)).toArray();
    }

    /** The share of the rows that have a value in a column; NaN is a missing value. 0 if there are no rows. */
    public double share(int column, double value) {
        long equal = Arrays.stream(table.column(column))
                .filter(v -> Double.compare(v, value) == 0)
                .count();
        return table.rows() == 0 ? 0 : (double) equal / table.rows();
    }
}
