package farpoint.deep.masking;

import farpoint.diagnostics.RowDiagnostics;
import java.util.List;

/** Adds up what the records of some networks say of a row. */
final class RowSums {
    private static final double SUSPECT_RATE = 0.5;

    private RowSums() {}

    /**
     * Of a row that was not left out.
     *
     * @param networks a record of each network; none if no row is masked
     * @param place the row's place in each of the records
     */
    static RowDiagnostics of(List<MaskRecord> networks, int place) {
        int seen = 0;
        int masked = 0;
        int lateSeen = 0;
        int lateMasked = 0;
        int firstMasked = 0;
        int judges = 0;
        double sumZ = 0;
        double lastZ = 0;
        for (MaskRecord network : networks) {
            seen += network.seen.get(place);
            masked += network.masked.get(place);
            lateSeen += network.lateSeen.get(place);
            lateMasked += network.lateMasked.get(place);
            judges += network.seen.get(place) > 0 ? 1 : 0;
            sumZ += network.sumZ[place];
            lastZ += network.lastZ[place];
            int first = network.firstMasked.get(place);
            firstMasked = first > 0 && (firstMasked == 0 || first < firstMasked) ? first : firstMasked;
        }
        return new RowDiagnostics(
                false,
                seen,
                masked,
                seen == 0 ? 0 : sumZ / seen,
                judges == 0 ? 0 : lastZ / judges,
                firstMasked,
                lateMasked > 0 && lateMasked >= SUSPECT_RATE * lateSeen);
    }
}
