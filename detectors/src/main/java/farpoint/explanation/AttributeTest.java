package farpoint.explanation;

import farpoint.data.Table;
import farpoint.stats.FalseDiscoveries;
import farpoint.stats.RandomStream;
import farpoint.stats.Ranking;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
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
     * The attributes that matter, by their places, ascending. One is taken at a time, the one whose draws lower the score most; then
     * it gets a usual value, and the others are tested again, so that they do not look odd for its sake.
     *
     * @param row a table with just this row, with the attributes of the others
     * @param distances squared distances of a row to the others by attribute, others x attributes of the table
     * @param random draws of this row
     */
    public int[] matter(Table row, Function<Table, double[]> distances, RandomStream random) {
        boolean[] isTaken = new boolean[attributes.length];
        Table left = row;
        Optional<Finding> finding = find(left, distances.apply(left), isTaken, random);
        while (finding.isPresent()) {
            int a = finding.get().attribute();
            isTaken[a] = true;
            left = with(left, attributes[a], finding.get().usual());
            finding = find(left, distances.apply(left), isTaken, random);
        }
        return IntStream.range(0, isTaken.length)
                .filter(a -> isTaken[a])
                .map(a -> attributes[a])
                .toArray();
    }

    /**
     * An attribute that matters.
     *
     * @param usual the drawn value that gives the middle one of the scores
     */
    private record Finding(int attribute, double usual) {}

    private Optional<Finding> find(Table row, double[] distances, boolean[] isTaken, RandomStream random) {
        int[][] nearest = new int[attributes.length][];
        Mixtures mixtures = new Mixtures(score, others, row, attributes);
        for (int a = 0; a < attributes.length; a++) {
            nearest[a] = isTaken[a] ? new int[0] : nearest(distances, row.columns(), attributes[a]);
            boolean[] isPresent = new boolean[attributes.length];
            Arrays.fill(isPresent, true);
            isPresent[a] = false;
            for (int other : nearest[a]) {
                mixtures.add(other, isPresent);
            }
        }
        double[] scores = mixtures.scores();
        double own = score.apply(row)[0];
        double[] chances = new double[attributes.length];
        int[] middle = new int[attributes.length];
        int from = 0;
        for (int a = 0; a < chances.length; a++) {
            double[] ofDrawn = Arrays.copyOfRange(scores, from, from + nearest[a].length);
            chances[a] = isTaken[a] ? 1 : chance(own, drawn(ofDrawn, random));
            middle[a] = isTaken[a] ? from : from + Ranking.order(ofDrawn)[ofDrawn.length / 2];
            from += nearest[a].length;
        }
        boolean[] believed = FalseDiscoveries.believed(chances, rate);
        int first = 0;
        Optional<Finding> best = Optional.empty();
        double least = own;
        for (int a = 0; a < believed.length; a++) {
            if (believed[a] && !isTaken[a] && scores[middle[a]] < least) {
                least = scores[middle[a]];
                best = Optional.of(new Finding(a, others.value(nearest[a][middle[a] - first], attributes[a])));
            }
            first += nearest[a].length;
        }
        return best;
    }

    private double[] drawn(double[] scores, RandomStream random) {
        int count = Math.max(FEWEST_DRAWS, (int) Math.ceil(attributes.length / rate) - 1);
        double[] draws = new double[count];
        for (int t = 0; t < count; t++) {
            draws[t] = scores[random.below(scores.length)];
        }
        return draws;
    }

    private static Table with(Table row, int attribute, double value) {
        Table.Builder changed = Table.builder(1);
        for (int j = 0; j < row.columns(); j++) {
            changed.add(row.attribute(j), j == attribute ? new double[] {value} : row.column(j));
        }
        row.classes().ifPresent(changed::classes);
        return changed.build();
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
                .sorted(Comparator.comparingDouble((Integer i) -> left[i]).thenComparingInt(i -> i))
                .limit(NEAREST)
                .mapToInt(i -> i)
                .toArray();
    }
}
