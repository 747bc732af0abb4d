package farpoint.deep.masking;

import farpoint.diagnostics.EpochDiagnostics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds up what the records of an ensemble's networks say of the epochs. */
final class EpochSummary {
    private EpochSummary() {}

    /**
     * The epochs of all phases, in order.
     *
     * @param records the records of each network, one a phase
     */
    static List<EpochDiagnostics> of(List<List<MaskRecord>> records) {
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
