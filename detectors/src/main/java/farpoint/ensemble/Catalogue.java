package farpoint.ensemble;

import farpoint.detector.DetectorSpec;
import java.io.Serializable;
import java.util.List;

/** Lists the detectors that can be members of an ensemble. */
@FunctionalInterface
public interface Catalogue extends Serializable {
    /** The detectors, in the order of presentation. */
    List<DetectorSpec> detectors();
}
