package farpoint.detector;

import java.util.List;

/** A detector whose score is combined of what other detectors, its members, say. Its models are {@link CombinedModel}s. */
public interface CombinedDetector extends OutlierDetector {
    /** The members' names, no two of them the same, in order. A member that refuses the training rows is not in the model. */
    List<String> memberNames();
}
