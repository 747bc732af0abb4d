package farpoint.projectiondepth;

import farpoint.data.ColumnGroup;
import farpoint.data.ranks.ColumnSpreads;
import farpoint.stats.MedianDeviation;
import java.util.List;

/**
 * The spread of columns more than half of whose values are equal. A median absolute deviation does not see it: not that of
 * the column, which is 0, and not that of a projection that has the column in it, which then tells of the other columns only.
 * The rows that do differ in such a column would lie far out along each of these directions, outliers or not.
 */
final class UnseenSpread implements ColumnSpreads.Use {
    /** Squared deviations, {@link MedianDeviation#unseen}; 0 for a column whose median absolute deviation is not 0. */
    private final double[] squares;

    private final double[] medians;
    private final boolean[] isNominal;

    private UnseenSpread(List<ColumnGroup> groups, int columns) {
        this.squares = new double[columns];
        this.medians = new double[columns];
        this.isNominal = new boolean[columns];
        for (ColumnGroup group : groups) {
            for (int j = group.from(); j < group.to(); j++) {
                isNominal[j] = group.isNominal();
            }
        }
    }

    /**
     * Of rows.
     *
     * @param groups the attributes that their columns come from
     * @param columns number of their columns
     */
    static UnseenSpread of(List<ColumnGroup> groups, int columns, ColumnSpreads spreads) {
        UnseenSpread unseen = new UnseenSpread(groups, columns);
        spreads.each("Spread of columns", ColumnSpreads.plain(columns), Standardizer::noise, unseen);
        return unseen;
    }

    @Override
    public boolean isRareUsed(int column) {
        return true;
    }

    /** Indicators have no far values; a number that only one row has is nothing ordinary, a category is. */
    @Override
    public void take(int column, MedianDeviation spread) {
        double noise = Standardizer.noise(spread.median());
        double unseen = isNominal[column] ? spread.unseenOfAll(noise) : spread.unseen(noise);
        squares[column] = unseen * unseen;
        medians[column] = spread.median();
    }

    /** The columns' medians. */
    double[] medians() {
        return medians;
    }

    /**
     * The square of what a projection's median absolute deviation does not see.
     *
     * @param directions directions x columns, row-major
     * @param j which direction
     */
    double square(double[] directions, int j) {
        double sum = 0;
        for (int c = 0; c < squares.length; c++) {
            double weight = directions[j * squares.length + c];
            sum += weight * weight * squares[c];
        }
        return sum;
    }
}
