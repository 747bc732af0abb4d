package farpoint;

import farpoint.deepsad.DeepSAD;
import farpoint.detector.DetectorSpec;
import java.util.List;

/**
 * Columns that say nothing, and the detectors that train networks or other detectors; all but Deep SAD, which without labels is
 * Deep SVDD to the last bit, as its own test says.
 */
class NoiseColumnsOfNetworksTest extends NoiseColumnsContract {
    static List<DetectorSpec> detectors() {
        return Detectors.all().stream()
                .filter(NoiseColumnsContract::trains)
                .filter(spec -> spec != DeepSAD.SPEC)
                .toList();
    }
}
