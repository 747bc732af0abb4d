package farpoint.labels;

import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Which training rows are known to be normal or anomalous. Class 0 means normal, class 1 anomalous. */
public final class Labels {
    private static final int NORMAL = 0;
    private static final int ANOMALY = 1;

    private final int[] ids;

    private Labels(int[] ids) {
        this.ids = ids;
    }

    /**
     * The labels of rows; rows without classes are unlabelled.
     *
     * @param detector who asks, for the user
     * @throws InvalidInputException if there are rows of a third class
     */
    public static Labels of(String detector, DataMatrix rows) {
        RowClasses classes = rows.classes().orElse(null);
        if (classes == null) {
            return none(rows.rows());
        }
        for (int id : classes.ids()) {
            if (id > ANOMALY) {
                throw new InvalidInputException(
                        "%s needs two classes, one for normal rows and one for outliers; there is also '%s'. Make the"
                                + " class of unlabelled rows missing.",
                        detector, classes.names().get(id));
            }
        }
        return new Labels(classes.ids());
    }

    /** No labels. */
    public static Labels none(int rows) {
        return new Labels(
                IntStream.generate(() -> RowClasses.MISSING).limit(rows).toArray());
    }

    /** The labels of a random share of each class, at least one of each that there is; the other rows are unlabelled. */
    public Labels sample(double fraction, int seed) {
        if (fraction == 1) {
            return this;
        }
        int[] sampled = none(ids.length).ids;
        for (int label : new int[] {NORMAL, ANOMALY}) {
            int[] rows =
                    IntStream.range(0, ids.length).filter(i -> ids[i] == label).toArray();
            int count = (int) Math.ceil(fraction * rows.length);
            RandomStream.of(seed, "labeled fraction", label).shuffle(rows, count);
            for (int i = 0; i < count; i++) {
                sampled[rows[i]] = label;
            }
        }
        return new Labels(sampled);
    }

    /** Whether no row has a label. */
    public boolean isEmpty() {
        return IntStream.range(0, ids.length).allMatch(this::isUnlabelled);
    }

    /** How many rows are known to be what, for the model's summary. */
    public Map<String, Object> counts() {
        int anomalies = anomalies().length;
        int unlabelled =
                (int) IntStream.range(0, ids.length).filter(this::isUnlabelled).count();
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("Rows labelled normal", ids.length - anomalies - unlabelled);
        counts.put("Rows labelled outlier", anomalies);
        counts.put("Rows without a label", unlabelled);
        return counts;
    }

    /**
     * The labels of some of the rows.
     *
     * @param rows row numbers
     */
    public Labels select(int[] rows) {
        return new Labels(Arrays.stream(rows).map(row -> ids[row]).toArray());
    }

    /** Whether a row is known to be anomalous. */
    public boolean isAnomaly(int row) {
        return ids[row] == ANOMALY;
    }

    /** Whether a row is known to be normal. */
    public boolean isNormal(int row) {
        return ids[row] == NORMAL;
    }

    /** Whether nothing is known of a row. */
    public boolean isUnlabelled(int row) {
        return ids[row] == RowClasses.MISSING;
    }

    /** The labelled anomalies, in order. */
    public int[] anomalies() {
        return IntStream.range(0, ids.length).filter(this::isAnomaly).toArray();
    }

    /** All other rows, in order. */
    public int[] others() {
        return IntStream.range(0, ids.length).filter(i -> !isAnomaly(i)).toArray();
    }
}
