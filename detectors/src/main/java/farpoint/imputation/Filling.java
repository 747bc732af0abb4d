package farpoint.imputation;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.stats.Quantiles;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Draws the values of one attribute.
 *
 * @param settings number of imputations, and seed
 * @param search finds donors
 * @param attribute its place among those of the training rows
 * @param group number of its group of columns
 * @param categories number of categories; 0 of a number
 * @param values of the donors, NaN where one has none
 * @param typical what a row without a donor gets
 */
record Filling(
        NeighborImputation settings,
        DonorSearch search,
        int attribute,
        int group,
        int categories,
        double[] values,
        double typical) {
    /** Numbers of the donors with a value. */
    private int[] candidates() {
        return IntStream.range(0, values.length)
                .filter(donor -> !Double.isNaN(values[donor]))
                .toArray();
    }

    /** The number of donors by which known values are predicted best. */
    int neighbors(ComputeContext context) {
        return new NeighborChoice(search, group, categories).best(candidates(), values, context);
    }

    /**
     * Draws values.
     *
     * @param rows prepared as the donors are
     * @param lacking which of them lack a value, ascending
     * @param numbers the number of each of the prepared rows in its table
     * @param k number of donors to draw from
     * @param place of the attribute in the table
     */
    FilledAttribute fill(DataMatrix rows, int[] lacking, int[] numbers, int k, int place, ComputeContext context) {
        int[] candidates = candidates();
        int[] filled = Arrays.stream(lacking).map(row -> numbers[row]).toArray();
        double[][] draws = new double[settings.imputations()][lacking.length];
        double[] low = new double[lacking.length];
        double[] high = new double[lacking.length];
        int most = Math.min(k, Math.max(1, candidates.length));
        DonorSearch.Rows targets = new DonorSearch.Rows(rows, lacking, group);
        DonorSearch.Visitor visitor = (cell, nearest) -> {
            double[] from =
                    Arrays.stream(nearest).mapToDouble(donor -> values[donor]).toArray();
            for (int m = 0; m < draws.length; m++) {
                draws[m][cell] = draw(from, filled[cell], m);
            }
            low[cell] = quantile(from, 0.05);
            high[cell] = quantile(from, 0.95);
        };
        search.forEach(targets, candidates, most, visitor, context);
        return new FilledAttribute(place, most, filled, draws, low, high);
    }

    private double draw(double[] from, int row, int imputation) {
        if (from.length == 0) {
            return typical;
        }
        String purpose = "imputation " + imputation + " of attribute " + attribute;
        return from[RandomStream.of(settings.seed(), purpose, row).below(from.length)];
    }

    private double quantile(double[] from, double q) {
        return categories > 0 || from.length == 0 ? Double.NaN : Quantiles.quantile(from.clone(), q);
    }
}
