package farpoint.deep.masking;

import farpoint.deep.settings.Masking;
import farpoint.diagnostics.EpochDiagnostics;
import farpoint.diagnostics.RowDiagnostics;
import farpoint.diagnostics.TrainingDiagnostics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds up the records of an ensemble's networks. */
public final class MaskSummary {
    private static final double SUSPECT_RATE = 0.5;

    private final Masking masking;
    private final List<List<MaskRecord>> records;
    private final boolean[] leftOut;
    private final int[] seen;
    private final int[] masked;
    private final int[] lateSeen;
    private final int[] lateMasked;
    private final int[] firstMasked;
    private final double[] sumZ;
    private final double[] lastZ;
    private final int[] networks;

    private MaskSummary(Masking masking, List<List<MaskRecord>> records, boolean[] leftOut) {
        int n = leftOut.length;
        this.masking = masking;
        this.records = records;
        this.leftOut = leftOut;
        this.seen = new int[n];
        this.masked = new int[n];
        this.lateSeen = new int[n];
        this.lateMasked = new int[n];
        this.firstMasked = new int[n];
        this.sumZ = new double[n];
        this.lastZ = new double[n];
        this.networks = new int[n];
    }

    /**
     * The diagnostics of a fit.
     *
     * @param records the records of each network, one a phase, the main phase last; the rows of the others are not asked for
     * @param leftOut which training rows were left out
     * @param scores each network's scores of all training rows
     */
    public static TrainingDiagnostics of(
            Masking masking, List<List<MaskRecord>> records, boolean[] leftOut, double[][] scores) {
        MaskSummary summary = new MaskSummary(masking, records, leftOut);
        records.stream()
                .filter(phases -> !phases.isEmpty())
                .forEach(phases -> summary.add(phases.get(phases.size() - 1)));
        double[] z = summary.zOfLeftOut(scores);
        List<RowDiagnostics> rows = new ArrayList<>();
        for (int i = 0; i < leftOut.length; i++) {
            rows.add(leftOut[i] ? summary.leftOut(z[i]) : summary.row(i));
        }
        return new TrainingDiagnostics(rows, summary.epochs());
    }

    private void add(MaskRecord record) {
        for (int i = 0; i < record.seen.rows(); i++) {
            int id = record.id(i);
            seen[id] += record.seen.get(i);
            masked[id] += record.masked.get(i);
            lateSeen[id] += record.lateSeen.get(i);
            lateMasked[id] += record.lateMasked.get(i);
            sumZ[id] += record.sumZ[i];
            lastZ[id] += record.lastZ[i];
            networks[id] += record.seen.get(i) > 0 ? 1 : 0;
            int first = record.firstMasked.get(i);
            if (first > 0 && (firstMasked[id] == 0 || first < firstMasked[id])) {
                firstMasked[id] = first;
            }
        }
    }

    private RowDiagnostics row(int i) {
        boolean suspect = lateMasked[i] > 0 && lateMasked[i] >= SUSPECT_RATE * lateSeen[i];
        double meanZ = seen[i] == 0 ? 0 : sumZ[i] / seen[i];
        double last = networks[i] == 0 ? 0 : lastZ[i] / networks[i];
        return new RowDiagnostics(false, seen[i], masked[i], meanZ, last, firstMasked[i], suspect);
    }

    private RowDiagnostics leftOut(double z) {
        return new RowDiagnostics(true, 0, 0, z, z, 0, masking.masks() && z > masking.threshold());
    }

    /** How far the scores of the rows that were left out lie off those of the others, as a mean over the networks. */
    private double[] zOfLeftOut(double[][] scores) {
        double[] z = new double[leftOut.length];
        for (double[] all : scores) {
            double[] kept = new double[all.length];
            int count = 0;
            for (int i = 0; i < all.length; i++) {
                if (!leftOut[i]) {
                    kept[count++] = all[i];
                }
            }
            double location = masking.scale().location(kept, count);
            double deviation = masking.scale().deviation(kept, count, location);
            for (int i = 0; i < all.length && deviation > 0; i++) {
                z[i] += (all[i] - location) / deviation / scores.length;
            }
        }
        return z;
    }

    private List<EpochDiagnostics> epochs() {
        List<EpochDiagnostics> epochs = new ArrayList<>();
        for (int phase = 0; phase < records.get(0).size(); phase++) {
            int p = phase;
            List<MaskRecord> same =
                    records.stream().map(phases -> phases.get(p)).toList();
            for (int e = 0; e < same.get(0).epochs.length; e++) {
                if (!isSkipped(same, e)) {
                    epochs.add(epoch(same, e));
                }
            }
        }
        return epochs;
    }

    /** Whether no network trained in an epoch, though some did in others. */
    private static boolean isSkipped(List<MaskRecord> networks, int epoch) {
        return networks.stream().allMatch(record -> record.epochs[epoch].batches == 0)
                && networks.stream()
                        .flatMap(record -> Arrays.stream(record.epochs))
                        .anyMatch(e -> e.batches > 0);
    }

    private static EpochDiagnostics epoch(List<MaskRecord> networks, int epoch) {
        MaskRecord.EpochRecord[] parts =
                networks.stream().map(record -> record.epochs[epoch]).toArray(MaskRecord.EpochRecord[]::new);
        double batches =
                Math.max(1, Arrays.stream(parts).mapToInt(p -> p.batches).sum());
        double rows = Math.max(1, Arrays.stream(parts).mapToInt(p -> p.seen).sum());
        return new EpochDiagnostics(
                networks.get(0).phase(),
                epoch + 1,
                Arrays.stream(parts).mapToDouble(p -> p.threshold).min().orElseThrow(),
                Arrays.stream(parts).mapToInt(p -> p.masked).sum() / rows,
                Arrays.stream(parts).mapToDouble(p -> p.locations).sum() / batches,
                Arrays.stream(parts).mapToDouble(p -> p.deviations).sum() / batches);
    }
}
