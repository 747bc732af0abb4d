package farpoint.bench;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.params.Words;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a set becomes training and test rows. */
enum Protocol {
    /** Train on 60 % of the normal rows; test on the others and on 40 % of the outliers. */
    CLEAN(0),
    /** The same, and outliers with their label join the training rows, as 1 % of them. */
    LABELLED(0.01),
    /** The same with 5 %. */
    LABELLED5(0.05),
    /** Train on all rows without labels and score the same rows. */
    WHOLE(0),
    /** The same with three columns of noise more. */
    NOISE(0),
    /** As WHOLE, with every third column as the numbers of four bins. */
    BINS(0),
    /** As BINS, with the bins as words. */
    WORDS(0),
    /** As WHOLE, without one in thirty of the values. */
    HOLES(0);

    private static final Set<Protocol> UNLABELLED = EnumSet.of(WHOLE, NOISE, BINS, WORDS, HOLES);

    private static final double TRAINING_SHARE = 0.6;

    private final double labelledShare;

    Protocol(double labelledShare) {
        this.labelledShare = labelledShare;
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
        return !UNLABELLED.contains(this);
    }

    Split split(Table table, int seed) {
        boolean[] outliers = Tables.outliers(table);
        if (!isClean()) {
            Table columns = columns(table, seed);
            Table unlabelled = Tables.select(columns, Tables.range(table.rows()), id -> RowClasses.MISSING);
            return new Split(unlabelled, unlabelled, outliers);
        }
        List<Integer> training = new ArrayList<>();
        List<Integer> test = new ArrayList<>();
        List<Integer> normals = shuffled(outliers, false, seed);
        int normalTraining = (int) (TRAINING_SHARE * normals.size());
        training.addAll(normals.subList(0, normalTraining));
        test.addAll(normals.subList(normalTraining, normals.size()));
        List<Integer> anomalies = shuffled(outliers, true, seed);
        int anomalyTraining = (int) (TRAINING_SHARE * anomalies.size());
        test.addAll(anomalies.subList(anomalyTraining, anomalies.size()));
        if (labelledShare > 0) {
            int wanted = (int) Math.max(1, Math.round(labelledShare / (1 - labelledShare) * normalTraining));
            training.addAll(anomalies.subList(0, Math.min(wanted, anomalyTraining)));
        }
        Table trainingTable = Tables.select(table, training, id -> id == 1 ? 1 : RowClasses.MISSING);
        Table testTable = Tables.select(table, test, id -> RowClasses.MISSING);
        boolean[] testOutliers = new boolean[test.size()];
        for (int i = 0; i < testOutliers.length; i++) {
            testOutliers[i] = outliers[test.get(i)];
        }
        return new Split(trainingTable, testTable, testOutliers);
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

    private static List<Integer> shuffled(boolean[] outliers, boolean which, int seed) {
        int[] rows = Tables.range(outliers.length).stream()
                .mapToInt(i -> i)
                .filter(i -> outliers[i] == which)
                .toArray();
        RandomStream.of(seed, which ? "outliers" : "normals", 0).shuffle(rows, rows.length);
        List<Integer> list = new ArrayList<>();
        for (int row : rows) {
            list.add(row);
        }
        return list;
    }
}
