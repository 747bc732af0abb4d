package farpoint.zerror.errors;

import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A random split of rows into folds of nearly equal size.
 *
 * @param count number of folds, at least 2
 * @param of the fold of each row
 */
public record Folds(int count, int[] of) {
    /**
     * Splits rows.
     *
     * @param wanted number of folds; as many as there are rows, if those are fewer
     * @param strata a number a row; rows of one number are spread evenly over the folds
     */
    public static Folds of(int[] strata, int wanted, int seed) {
        int n = strata.length;
        int count = Math.min(wanted, n);
        int[] order = IntStream.range(0, n).toArray();
        RandomStream.of(seed, "folds", 0).shuffle(order, n);
        Integer[] byStratum = Arrays.stream(order)
                .boxed()
                .sorted(Comparator.comparingInt(i -> strata[i]))
                .toArray(Integer[]::new);
        int[] folds = new int[n];
        for (int place = 0; place < n; place++) {
            folds[byStratum[place]] = place % count;
        }
        return new Folds(count, folds);
    }

    /** The rows in a fold, in order. */
    public int[] in(int fold) {
        return IntStream.range(0, of.length).filter(i -> of[i] == fold).toArray();
    }

    /** The rows in all other folds, in order. */
    public int[] outside(int fold) {
        return IntStream.range(0, of.length).filter(i -> of[i] != fold).toArray();
    }
}
