package farpoint;

import farpoint.data.Preprocessing;
import farpoint.detector.IterativeFit;
import farpoint.params.ParameterValues;
import java.io.Serializable;
import java.util.Map;

/**
 * An {@link IterativeTraining} without its rows, to go on with later.
 *
 * @param detector the detector's name
 * @param values its parameters, {@link ParameterValues#asText as text}
 * @param preprocessing how the rows are prepared
 * @param fingerprint that of the prepared rows
 * @param engine the engine that was searched with, in words; empty for none
 * @param fit what was learnt so far
 */
public record StoredTraining(
        String detector,
        Map<String, String> values,
        Preprocessing preprocessing,
        long fingerprint,
        String engine,
        IterativeFit fit)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
