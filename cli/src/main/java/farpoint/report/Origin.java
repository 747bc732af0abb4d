package farpoint.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was done.
 *
 * @param source the name of the data, such as that of a file
 * @param detector what has scored the rows
 * @param command what does it again, in the words of the host; empty if there is no such thing
 * @param parameters the detector's parameters
 * @param facts what else there is to know of the run and the model, label to text
 */
record Origin(
        String source, String detector, String command, Map<String, String> parameters, Map<String, String> facts) {
    Origin {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
