package farpoint.bench;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.params.Words;
import farpoint.run.InvalidInputException;
import farpoint.study.LabelledRows;
import farpoint.study.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a set becomes training and test rows. */
enum Protocol {
    /** Train on 60 % of the normal rows; test on the others and on 40 % of the outliers. */
    CLEAN(0, 0),
    /** The same, and outliers with their label join the training rows, as 1 % of them. */
    LABELLED(0.01, 0),
    /** The same with 5 %. */
    LABELLED5(0.05, 0),
    /** As CLEAN with 5 labelled outliers, or half of those that there are; test on the other half of the outliers. */
    LABELS5(0, 5),
    /** The same with 20. */
    LABELS20(0, 20),
    /** Train on 60 % of all rows, with a label for 5 outliers or half of those that there are; test on the others. */
    AMONG5(0, 5),
    /** The same with 20. */
    AMONG20(0, 20),
    /** Train on all rows without labels and score the same rows. */
    WHOLE(0, 0),
    /** The same with three columns of noise more. */
    NOISE(0, 0),
    /** As WHOLE, with every third column as the numbers of four bins. */
    BINS(0, 0),
    /** As BINS, with the bins as words. */
    WORDS(0, 0),
    /** As WHOLE, without one in thirty of the values. */
    HOLES(0, 0);

    private static final Set<Protocol> UNLABELLED = EnumSet.of(WHOLE, NOISE, BINS, WORDS, HOLES);
    private static final Set<Protocol> AMONG = EnumSet.of(AMONG5, AMONG20);

    private static final double TRAINING_SHARE = 0.6;

    private final double labelledShare;
    private final int labels;

    /**
     * A protocol.
     *
     * @param labelledShare labelled outliers as a share of the training rows
     * @param labels or their number
     */
    Protocol(double labelledShare, int labels) {
        this.labelledShare = labelledShare;
        this.labels = labels;
    }

    static Protocol parse(String word) {
        return Arrays.stream(values())
                .filter(p -> p.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "There is no protocol '%s'. Protocols: %s.",
                        word, String.join(", ", Words.of(Protocol.class))));
    }

    /** Whether detectors are told that no outlier is among the training rows but labelled ones. */
    boolean isClean() {
        return !UNLABELLED.contains(this) && !AMONG.contains(this);
    }

    Split split(Table table, int seed) {
        boolean[] outliers = LabelledRows.outliers(table);
        if (UNLABELLED.contains(this)) {
            Table columns = columns(table, seed);
            Table unlabelled = LabelledRows.select(columns, Tables.range(table.rows()), row -> RowClasses.MISSING);
            return new Split(unlabelled, unlabelled, outliers);
        }
        List<Integer> normals = LabelledRows.shuffled(outliers, false, seed);
        List<Integer> anomalies = LabelledRows.shuffled(outliers, true, seed);
        int normalTraining = (int) (TRAINING_SHARE * normals.size());
        int anomalyTraining =
                labels > 0 && isClean() ? anomalies.size() / 2 : (int) (TRAINING_SHARE * anomalies.size());
        int labelled = Math.min(labelled(normalTraining, anomalies.size()), anomalyTraining);
        List<Integer> training = new ArrayList<>(normals.subList(0, normalTraining));
        training.addAll(anomalies.subList(0, AMONG.contains(this) ? anomalyTraining : labelled));
        List<Integer> test = new ArrayList<>(normals.subList(normalTraining, normals.size()));
        test.addAll(anomalies.subList(anomalyTraining, anomalies.size()));
        boolean[] testOutliers = new boolean[test.size()];
        for (int i = 0; i < testOutliers.length; i++) {
            testOutliers[i] = outliers[test.get(i)];
        }
        Set<Integer> known = Set.copyOf(anomalies.subList(0, labelled));
        return new Split(
                LabelledRows.select(table, training, row -> known.contains(row) ? 1 : RowClasses.MISSING),
                LabelledRows.select(table, test, row -> RowClasses.MISSING),
                testOutliers);
    }

    /** How many outliers have a label, where there are as many in the training rows. */
    private int labelled(int normalTraining, int outliers) {
        if (labels > 0) {
            return Math.min(labels, outliers / 2);
        }
        return labelledShare == 0
                ? 0
                : (int) Math.max(1, Math.round(labelledShare / (1 - labelledShare) * normalTraining));
    }

    private Table columns(Table table, int seed) {
        return switch (this) {
            case NOISE -> Tables.withNoise(table, seed);
            case BINS -> Tables.binned(table);
            case WORDS -> Tables.inWords(table);
            case HOLES -> Tables.withHoles(table, seed);
            default -> table;
        };
    }
}
