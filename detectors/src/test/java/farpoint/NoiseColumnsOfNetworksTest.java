package farpoint;

import farpoint.detector.DetectorSpec;
import java.util.List;

/** Columns that say nothing, and the detectors that train networks or other detectors. */
class NoiseColumnsOfNetworksTest extends NoiseColumnsContract {
    static List<DetectorSpec> detectors() {
        return Detectors.all().stream().filter(NoiseColumnsContract::trains).toList();
    }
}
