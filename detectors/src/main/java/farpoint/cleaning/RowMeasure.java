package farpoint.cleaning;

/** Learns from some rows of a table and measures all of them: what {@link ZErrorFilter} iterates. */
public interface RowMeasure {
    /** The number of rows of the table. */
    int rows();

    /**
     * Learns from some rows, forgetting what it has learnt before.
     *
     * @param kept numbers of the rows to learn from, from 0, ascending
     * @return the z-error of every row of the table; of those learnt from, out of fold where single values are learnt
     */
    double[] fit(int[] kept);

    /**
     * The columns of rows' wrong cells by what was learnt last: of the largest error or, where several are nearly as large, of the
     * cell without which the row fits best.
     *
     * @param some numbers of rows, from 0
     * @return a column for each of these, or {@link CleaningReport#NO_COLUMN}
     */
    int[] worstColumns(int[] some);

    /** The z-error that few clean rows exceed, of what was learnt last. */
    double usualTau();
}
