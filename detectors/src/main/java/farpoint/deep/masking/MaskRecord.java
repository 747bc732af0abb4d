package farpoint.deep.masking;

import farpoint.deep.rows.TrainingRows;
import farpoint.state.State;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Takes note of what a {@link ZErrorMask} does in one training phase of one network, in as little memory as does. For one thread.
 */
public final class MaskRecord {
    private final String phase;
    private final int[] ids;
    private final int lateFrom;
    final RowCounts seen;
    final RowCounts masked;
    final RowCounts lateSeen;
    final RowCounts lateMasked;
    final RowCounts firstMasked;
    final float[] sumZ;
    final float[] lastZ;
    final EpochRecord[] epochs;

    /** What one epoch adds up to. */
    static final class EpochRecord {
        double threshold = Double.POSITIVE_INFINITY;
        int batches;
        double locations;
        double deviations;
        int seen;
        int masked;
    }

    /** An empty record of a phase that trains on the given rows. */
    public MaskRecord(String phase, TrainingRows rows, int epochs) {
        this(phase, rows.ids(), newEpochs(epochs));
    }

    private MaskRecord(String phase, int[] ids, EpochRecord[] epochs) {
        int n = ids.length;
        this.phase = phase;
        this.ids = ids;
        this.lateFrom = epochs.length / 2;
        this.seen = new RowCounts(n);
        this.masked = new RowCounts(n);
        this.lateSeen = new RowCounts(n);
        this.lateMasked = new RowCounts(n);
        this.firstMasked = new RowCounts(n);
        this.sumZ = new float[n];
        this.lastZ = new float[n];
        this.epochs = epochs;
    }

    private static EpochRecord[] newEpochs(int count) {
        return Stream.generate(EpochRecord::new).limit(count).toArray(EpochRecord[]::new);
    }

    /** The same without the rows. */
    public MaskRecord epochsOnly() {
        return new MaskRecord(phase, new int[0], epochs);
    }

    /** Writes all of it. */
    public void writeTo(State state) {
        state.put("phase", phase)
                .put("rows", ids)
                .put("seen", seen.toArray())
                .put("masked", masked.toArray())
                .put("late-seen", lateSeen.toArray())
                .put("late-masked", lateMasked.toArray())
                .put("first-masked", firstMasked.toArray())
                .put("sum-z", doubles(sumZ))
                .put("last-z", doubles(lastZ))
                .put("epoch-thresholds", numbers(e -> e.threshold))
                .put("epoch-locations", numbers(e -> e.locations))
                .put("epoch-deviations", numbers(e -> e.deviations))
                .put("epoch-batches", wholeNumbers(e -> e.batches))
                .put("epoch-seen", wholeNumbers(e -> e.seen))
                .put("epoch-masked", wholeNumbers(e -> e.masked));
    }

    private double[] numbers(ToDoubleFunction<EpochRecord> value) {
        return Arrays.stream(epochs).mapToDouble(value).toArray();
    }

    private int[] wholeNumbers(ToIntFunction<EpochRecord> value) {
        return Arrays.stream(epochs).mapToInt(value).toArray();
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param rows rows of the detector's training table
     */
    public static MaskRecord readFrom(State state, int rows) {
        int[] ids = state.integers("rows", 0, rows - 1);
        MaskRecord record = new MaskRecord(state.text("phase"), ids, readEpochs(state));
        readCounts(state, "seen", record.seen);
        readCounts(state, "masked", record.masked);
        readCounts(state, "late-seen", record.lateSeen);
        readCounts(state, "late-masked", record.lateMasked);
        readCounts(state, "first-masked", record.firstMasked);
        readNumbers(state, "sum-z", record.sumZ);
        readNumbers(state, "last-z", record.lastZ);
        return record;
    }

    private static void readCounts(State state, String name, RowCounts target) {
        int[] read = counts(state, name, target.rows());
        for (int i = 0; i < read.length; i++) {
            target.set(i, read[i]);
        }
    }

    private static void readNumbers(State state, String name, float[] target) {
        double[] read = state.anyNumbers(name, target.length);
        for (int i = 0; i < read.length; i++) {
            target[i] = nearest(read[i]);
        }
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        Arrays.setAll(doubles, i -> values[i]);
        return doubles;
    }

    /** As a float, which is never infinite. */
    private static float nearest(double value) {
        return (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, value));
    }

    private static EpochRecord[] readEpochs(State state) {
        int[] batches = state.integers("epoch-batches", 0, Integer.MAX_VALUE);
        EpochRecord[] epochs = newEpochs(batches.length);
        double[] thresholds = state.anyNumbers("epoch-thresholds", batches.length);
        double[] locations = state.anyNumbers("epoch-locations", batches.length);
        double[] deviations = state.anyNumbers("epoch-deviations", batches.length);
        int[] seen = counts(state, "epoch-seen", batches.length);
        int[] masked = counts(state, "epoch-masked", batches.length);
        for (int e = 0; e < epochs.length; e++) {
            epochs[e].threshold = thresholds[e];
            epochs[e].batches = batches[e];
            epochs[e].locations = locations[e];
            epochs[e].deviations = deviations[e];
            epochs[e].seen = seen[e];
            epochs[e].masked = masked[e];
        }
        return epochs;
    }

    private static int[] counts(State state, String name, int length) {
        return state.integers(name, 0, Integer.MAX_VALUE, length);
    }

    /** What has to be the same in all networks of an ensemble. */
    public Object shape() {
        return List.of(phase, epochs.length);
    }

    String phase() {
        return phase;
    }

    /**
     * Whether the phase trained on no others than these rows of the detector's training table.
     *
     * @param rows ascending
     */
    public boolean isAmong(int[] rows) {
        return Arrays.equals(ids, rows) || Arrays.stream(ids).allMatch(id -> Arrays.binarySearch(rows, id) >= 0);
    }

    /**
     * The same for more rows and in another order: of those that the phase did not train on, none was seen.
     *
     * @param rows ascending, among them those of the phase
     */
    MaskRecord forAll(int[] rows) {
        if (Arrays.equals(ids, rows)) {
            return this;
        }
        MaskRecord all = new MaskRecord(phase, rows, epochs);
        for (int i = 0; i < ids.length; i++) {
            int place = Arrays.binarySearch(rows, ids[i]);
            all.seen.set(place, seen.get(i));
            all.masked.set(place, masked.get(i));
            all.lateSeen.set(place, lateSeen.get(i));
            all.lateMasked.set(place, lateMasked.get(i));
            all.firstMasked.set(place, firstMasked.get(i));
            all.sumZ[place] = sumZ[i];
            all.lastZ[place] = lastZ[i];
        }
        return all;
    }

    /** Notes a mini-batch. */
    void batch(int epoch, double threshold, double location, double deviation) {
        EpochRecord e = epochs[epoch];
        e.threshold = threshold;
        e.batches++;
        e.locations += location;
        e.deviations += deviation;
    }

    /** Notes a row of it. */
    void row(int epoch, int row, double z, boolean isMasked) {
        epochs[epoch].seen++;
        seen.increment(row);
        sumZ[row] = nearest(sumZ[row] + z);
        lastZ[row] = nearest(z);
        if (epoch >= lateFrom) {
            lateSeen.increment(row);
        }
        if (isMasked) {
            epochs[epoch].masked++;
            masked.increment(row);
            if (epoch >= lateFrom) {
                lateMasked.increment(row);
            }
            if (firstMasked.get(row) == 0) {
                firstMasked.set(row, epoch + 1);
            }
        }
    }
}
