package farpoint.deep.masking;

import farpoint.deep.rows.TrainingRows;
import java.io.Serializable;
import java.util.stream.IntStream;

/** Takes note of what a {@link ZErrorMask} does in one training phase of one network. For one thread. */
public final class MaskRecord implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String phase;
    private final int[] ids;
    private final int lateFrom;
    final int[] seen;
    final int[] masked;
    final int[] lateSeen;
    final int[] lateMasked;
    final int[] firstMasked;
    final double[] sumZ;
    final double[] lastZ;
    final EpochRecord[] epochs;

    /** What one epoch adds up to. */
    static final class EpochRecord implements Serializable {
        private static final long serialVersionUID = 1L;

        double threshold = Double.POSITIVE_INFINITY;
        int batches;
        double locations;
        double deviations;
        int seen;
        int masked;
    }

    /** An empty record of a phase that trains on the given rows. */
    public MaskRecord(String phase, TrainingRows rows, int epochs) {
        int n = rows.rows();
        this.phase = phase;
        this.ids = IntStream.range(0, n).map(rows::id).toArray();
        this.lateFrom = epochs / 2;
        this.seen = new int[n];
        this.masked = new int[n];
        this.lateSeen = new int[n];
        this.lateMasked = new int[n];
        this.firstMasked = new int[n];
        this.sumZ = new double[n];
        this.lastZ = new double[n];
        this.epochs = new EpochRecord[epochs];
        for (int e = 0; e < epochs; e++) {
            this.epochs[e] = new EpochRecord();
        }
    }

    String phase() {
        return phase;
    }

    /** The row of the detector's training table that is row {@code i} of this phase. */
    int id(int i) {
        return ids[i];
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
        seen[row]++;
        sumZ[row] += z;
        lastZ[row] = z;
        if (epoch >= lateFrom) {
            lateSeen[row]++;
        }
        if (isMasked) {
            epochs[epoch].masked++;
            masked[row]++;
            lateMasked[row] += epoch >= lateFrom ? 1 : 0;
            firstMasked[row] = firstMasked[row] == 0 ? epoch + 1 : firstMasked[row];
        }
    }
}
