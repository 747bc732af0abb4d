package farpoint.bench.audit;

import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Rows in which something is made wrong. */
final class Draft {
    final double[][] rows;
    final double[][] others;
    final RandomStream random;
    final BitSet planted = new BitSet();
    int[] labels;
    boolean hasOutliers;

    Draft(double[][] rows, double[][] others, RandomStream random) {
        this.rows = rows;
        this.others = others;
        this.random = random;
    }

    int count() {
        return rows.length;
    }

    /** Draws a share of the rows. */
    int[] some(double share) {
        int[] all = IntStream.range(0, count()).toArray();
        int count = (int) Math.round(share * all.length);
        random.shuffle(all, count);
        return Arrays.copyOf(all, count);
    }

    /** Shifts all attributes of each row. */
    void move(IntToDoubleFunction shift) {
        for (int i = 0; i < count(); i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] += shift.applyAsDouble(i);
            }
        }
    }

    /** Makes some rows copies of earlier ones. */
    void copy(double share, double noise) {
        int[] both = some(2 * share);
        for (int k = 0; k + 1 < both.length; k += 2) {
            double[] copy = rows[Math.min(both[k], both[k + 1])].clone();
            int later = Math.max(both[k], both[k + 1]);
            for (int j = 0; j < copy.length; j++) {
                copy[j] += noise * random.gaussian();
            }
            rows[later] = copy;
            planted.set(later);
        }
    }

    /** Draws one of two classes for each row, which are apart in the first two attributes. */
    void classes(double share, double shift) {
        labels = new int[count()];
        for (int i = 0; i < count(); i++) {
            labels[i] = random.uniform() < share ? 1 : 0;
            rows[i][0] += shift * labels[i];
            rows[i][1] += shift * labels[i];
        }
    }
}
