package farpoint.covariance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The exact minimum covariance determinant of one column: the h neighbouring order statistics of least variance. */
final class UnivariateMcd {
    /** A square that is so much larger than others leaves few of their digits in a sum. */
    private static final double FAR = 1e6;

    private UnivariateMcd() {}

    static int[] support(double[] values, int h) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        int bestStart = 0;
        double least = Double.POSITIVE_INFINITY;
        double centre = values[order[order.length / 2]];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < order.length; i++) {
            double entering = values[order[i]] - centre;
            sum += entering;
            squares += entering * entering;
            if (i >= h) {
                double leaving = values[order[i - h]] - centre;
                sum -= leaving;
                squares -= leaving * leaving;
                if (leaving * leaving > FAR * squares) {
                    // What is left is rounding noise of the far value.
                    sum = 0;
                    squares = 0;
                    for (int k = i - h + 1; k <= i; k++) {
                        double within = values[order[k]] - centre;
                        sum += within;
                        squares += within * within;
                    }
                }
            }
            double scatter = squares - sum * sum / h;
            if (i >= h - 1 && scatter < least) {
                least = scatter;
                bestStart = i - h + 1;
            }
        }
        return Arrays.copyOfRange(order, bestStart, bestStart + h);
    }
}
