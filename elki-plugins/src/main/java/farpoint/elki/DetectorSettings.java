package farpoint.elki;

import elki.datasource.DatabaseConnection;
import farpoint.RunParameters;
import farpoint.detector.DetectorSpec;
import farpoint.elki.input.DataFiles;
import farpoint.elki.input.LabelPatterns;
import farpoint.elki.options.ModelPaths;
import farpoint.params.ParameterValues;
import java.util.Optional;

/**
 * What a user has chosen for one detector.
 *
 * @param spec the detector
 * @param values a value for each of the detector's parameters
 * @param run a value for each of {@link farpoint.RunParameters#COMPUTING}
 * @param flagging a value for each of {@link farpoint.RunParameters#FLAGGING}
 * @param shown a value for each of {@link DetectorPar#SHOWN}: what is wanted beside the scores
 * @param training where the training rows come from; empty to train on the database itself
 * @param labels which training rows are known to be normal or outliers
 * @param models the model files to write and read
 * @param files where the rows come from, if that is known
 */
public record DetectorSettings(
        DetectorSpec spec,
        ParameterValues values,
        ParameterValues run,
        ParameterValues flagging,
        ParameterValues shown,
        Optional<DatabaseConnection> training,
        LabelPatterns labels,
        ModelPaths models,
        DataFiles files) {

    /** Whether probabilities, flags and their confidence are wanted beside the scores. */
    boolean flags() {
        return shown.get(DetectorPar.FLAGS);
    }

    /** How many rows, the most outlying ones, are explained. */
    int explained() {
        return shown.get(RunParameters.EXPLAIN);
    }

    /** What the labels of the scored database say: nothing if the training rows come from elsewhere. */
    LabelPatterns databaseLabels() {
        return training.isEmpty() ? labels : LabelPatterns.NONE;
    }
}
