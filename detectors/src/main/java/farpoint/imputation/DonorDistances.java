package farpoint.imputation;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.neighbors.select.NearestPairs;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Distances of donors from each other. Those on all attributes are kept for the rows that are asked for first; what an attribute adds
 * is taken off again where it does not count, so that the work does not grow with the square of the number of attributes.
 */
final class DonorDistances {
    /** Of so many pairs the distances are kept. */
    private static final int MOST_KEPT = 4_000_000;

    private final DataMatrix donors;
    private final double[] values;

    /** The places of donors in an order that is the same for all attributes. */
    private final int[] places;

    private final Pairs[] kept;

    /**
     * What a donor shares with all donors.
     *
     * @param squares the sum of squared differences on the columns that both have
     * @param shared the number of attributes that both have
     */
    private record Pairs(double[] squares, int[] shared) {}

    /**
     * Nothing is calculated yet.
     *
     * @param values of the donors, row-major, NaN where one is missing
     */
    DonorDistances(DataMatrix donors, double[] values) {
        this.donors = donors;
        this.values = values;
        int[] order = IntStream.range(0, donors.rows()).toArray();
        RandomStream.of(0, "donors to predict", 0).shuffle(order, order.length);
        places = new int[order.length];
        IntStream.range(0, order.length).forEach(place -> places[order[place]] = place);
        kept = new Pairs[Math.min(order.length, MOST_KEPT / Math.max(1, order.length))];
    }

    /** Some of the candidates, ascending; of others much the same ones. */
    int[] some(int[] candidates, int most) {
        return Arrays.stream(candidates)
                .boxed()
                .sorted((a, b) -> Integer.compare(places[a], places[b]))
                .limit(most)
                .mapToInt(donor -> donor)
                .sorted()
                .toArray();
    }

    /**
     * Offers the squared distances of other donors from one, without what a group of columns adds, times the number of the other
     * attributes that the one has by that of shared ones. Not for the same donor by two threads at once.
     *
     * @param target the group, in which the donor and all candidates have a value
     */
    void offer(int donor, int target, int[] candidates, NearestPairs best) {
        Pairs pairs = pairs(donor);
        ColumnGroup group = donors.groups().get(target);
        int own = group.width() > 0 ? 1 : 0;
        double attributes = pairs.shared[donor] - own;
        for (int other : candidates) {
            int shared = pairs.shared[other] - own;
            if (other != donor && shared > 0) {
                double rest = pairs.squares[other] - squares(donor, other, group);
                best.offer(Math.max(0, rest) * (attributes / shared), other);
            }
        }
    }

    private Pairs pairs(int donor) {
        int place = places[donor];
        if (place >= kept.length) {
            return compare(donor);
        }
        if (kept[place] == null) {
            kept[place] = compare(donor);
        }
        return kept[place];
    }

    private Pairs compare(int donor) {
        Pairs pairs = new Pairs(new double[donors.rows()], new int[donors.rows()]);
        for (ColumnGroup group : donors.groups()) {
            if (group.width() > 0 && !Double.isNaN(value(donor, group.from()))) {
                for (int other = 0; other < pairs.shared.length; other++) {
                    if (!Double.isNaN(value(other, group.from()))) {
                        pairs.squares[other] += squares(donor, other, group);
                        pairs.shared[other]++;
                    }
                }
            }
        }
        return pairs;
    }

    private double squares(int a, int b, ColumnGroup group) {
        double sum = 0;
        for (int j = group.from(); j < group.to(); j++) {
            double difference = value(a, j) - value(b, j);
            sum += difference * difference;
        }
        return sum;
    }

    private double value(int donor, int column) {
        return values[donor * donors.columns() + column];
    }
}
