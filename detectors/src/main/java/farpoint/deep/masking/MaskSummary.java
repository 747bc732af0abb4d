package farpoint.deep.masking;

import farpoint.deep.settings.Masking;
import farpoint.diagnostics.RowDiagnostics;
import farpoint.diagnostics.TrainingDiagnostics;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Adds up the records of an ensemble's networks. Immutable. */
public final class MaskSummary {
    private final Masking masking;
    private final int[] kept;
    private final IntFunction<RowDiagnostics> judged;
    private final double[] zOfLeftOut;

    private MaskSummary(Masking masking, List<MaskRecord> networks, int[] kept, double[][] scores) {
        this.masking = masking;
        this.kept = kept;
        this.zOfLeftOut = zOfLeftOut(masking, kept, scores);
        IntFunction<RowDiagnostics> sums = place -> RowSums.of(networks, place);
        this.judged = networks.size() > 1 ? new PackedRows(kept.length, sums) : sums;
    }

    /**
     * The diagnostics of a fit.
     *
     * @param records the records of each network, one a phase, the main phase last, which trains on some of the rows that were
     *     kept; the rows of the others are not asked for. They are used later on, and must not be changed any more
     * @param kept the training rows that were not left out, ascending
     * @param scores each network's scores of all training rows
     */
    public static TrainingDiagnostics of(
            Masking masking, List<List<MaskRecord>> records, int[] kept, double[][] scores) {
        List<MaskRecord> networks = records.stream()
                .filter(phases -> !phases.isEmpty())
                .map(phases -> phases.get(phases.size() - 1).forAll(kept))
                .toList();
        MaskSummary summary = new MaskSummary(masking, networks, kept, scores);
        return TrainingDiagnostics.of(scores[0].length, summary::row, EpochSummary.of(records));
    }

    private RowDiagnostics row(int row) {
        int place = place(row);
        return place >= 0 ? judged.apply(place) : leftOut(zOfLeftOut[row + place + 1]);
    }

    /** The row's place among those that were kept; if it was not, less 1 and the number of rows before it that were. */
    private int place(int row) {
        boolean allBefore = row < kept.length && kept[row] == row;
        return allBefore ? row : Arrays.binarySearch(kept, 0, Math.min(row, kept.length), row);
    }

    private RowDiagnostics leftOut(double z) {
        return new RowDiagnostics(true, 0, 0, z, z, 0, masking.masks() && z > masking.threshold());
    }

    /** How far the scores of the rows that were left out lie off those of the others, as a mean over the networks. */
    private static double[] zOfLeftOut(Masking masking, int[] kept, double[][] scores) {
        double[] z = new double[scores[0].length - kept.length];
        if (z.length == 0) {
            return z;
        }
        for (double[] all : scores) {
            double[] ofKept = Arrays.stream(kept).mapToDouble(i -> all[i]).toArray();
            double location = masking.scale().location(ofKept, ofKept.length);
            double deviation = masking.scale().deviation(ofKept, ofKept.length, location);
            int before = 0;
            for (int i = 0; i < all.length && deviation > 0; i++) {
                if (before < kept.length && kept[before] == i) {
                    before++;
                } else {
                    z[i - before] += (all[i] - location) / deviation / scores.length;
                }
            }
        }
        return z;
    }
}
