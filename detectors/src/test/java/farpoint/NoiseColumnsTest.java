package farpoint;

import farpoint.detector.DetectorSpec;
import java.util.List;

/** Columns that say nothing, and the detectors that calculate. */
class NoiseColumnsTest extends NoiseColumnsContract {
    static List<DetectorSpec> detectors() {
        return Detectors.all().stream().filter(spec -> !trains(spec)).toList();
    }
}
