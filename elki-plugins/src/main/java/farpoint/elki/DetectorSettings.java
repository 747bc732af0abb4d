package farpoint.elki;

import elki.datasource.DatabaseConnection;
import farpoint.params.DetectorSpec;
import farpoint.params.ParameterValues;
import java.util.Optional;

/**
 * What a user has chosen for one detector.
 *
 * @param spec the detector
 * @param values a value for each of the detector's parameters
 * @param run a value for each of {@link farpoint.RunParameters#COMPUTING}
 * @param training where the training rows come from; empty to train on the database itself
 */
public record DetectorSettings(
        DetectorSpec spec, ParameterValues values, ParameterValues run, Optional<DatabaseConnection> training) {}
