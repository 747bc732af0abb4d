package farpoint.explanation;

import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which attributes of a row matter for its score, with an approximate rate of false discoveries. C. Burns, J. Thomason, W. Tansey,
 * 2020, "Interpreting Black Box Models via Hypothesis Testing", FODS: an attribute matters if the score is higher than with values
 * drawn from the law of the attribute given all others. That law is not known here: the values of the {@value #NEAREST} rows that are
 * most similar in the other attributes stand in for it, and an odd value makes other attributes look odd. So the rate holds
 * only about.
 */
public final class AttributeTest {
    private static final int NEAREST = 40;
    private static final int FEWEST_DRAWS = 99;

    private final Function<Table, double[]> score;
    private final Table others;
    private final int[] attributes;
    private final double rate;

    /**
     * For a detector.
     *
     * @param score gives each row of a table its score
     * @param others rows whose values are drawn, at least one
     * @param attributes that the detector uses, by their places
     * @param rate of false discoveries, in (0, 0.5]
     */
    public AttributeTest(Function<Table, double[]> score, Table others, int[] attributes, double rate) {
        this.score = score;
        this.others = others;
        this.attributes = attributes.clone();
        this.rate = rate;
    }

    /**
     * The attributes that matter, by their places, ascending.
     *
     * @param row a table with just this row, with the attributes of the others
     * @param distances squared distances to the others by attribute, others x attributes of the table
     * @param random draws of this row
     */
    public int[] matter(Table row, double[] distances, RandomStream random) {
        int[][] nearest = new int[attributes.length][];
        Mixtures mixtures = new Mixtures(score, others, row, attributes);
        for (int a = 0; a < attributes.length; a++) {
            nearest[a] = nearest(distances, row.columns(), attributes[a]);
            boolean[] isPresent = new boolean[attributes.length];
            Arrays.fill(isPresent, true);
            isPresent[a] = false;
            for (int other : nearest[a]) {
                mixtures.add(other, isPresent);
            }
        }
        double[] scores = mixtures.scores();
        double own = score.apply(row)[0];
        int count = Math.max(FEWEST_DRAWS, (int) Math.ceil(attributes.length / rate) - 1);
        double[] chances = new double[attributes.length];
        int from = 0;
        for (int a = 0; a < chances.length; a++) {
            double[] draws = new double[count];
            for (int t = 0; t < count; t++) {
                draws[t] = scores[from + random.below(nearest[a].length)];
            }
            chances[a] = chance(own, draws);
            from += nearest[a].length;
        }
        boolean[] believed = FalseDiscoveries.believed(chances, rate);
        return IntStream.range(0, chances.length)
                .filter(a -> believed[a])
                .map(a -> attributes[a])
                .toArray();
    }

    /** The chance of a score as high as a row's, if the attribute does not matter. */
    static double chance(double score, double[] draws) {
        int asHigh = 0;
        for (double draw : draws) {
            asHigh += draw >= score ? 1 : 0;
        }
        return (1.0 + asHigh) / (draws.length + 1);
    }

    /** The rows nearest in all attributes but one, those of equal distance in their order. */
    private int[] nearest(double[] distances, int columns, int without) {
        int n = others.rows();
        double[] left = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < columns; j++) {
                left[i] += j == without ? 0 : distances[i * columns + j];
            }
        }
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> left[i])
                        .thenComparingInt(i -> i))
                .limit(NEAREST)
                .mapToInt(i -> i)
                .toArray();
    }
}
