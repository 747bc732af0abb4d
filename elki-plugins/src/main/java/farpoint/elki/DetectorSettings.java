package farpoint.elki;

import elki.datasource.DatabaseConnection;
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
 * @param flags whether probabilities, flags and their confidence are wanted beside the scores
 * @param contributions whether what each attribute contributes is wanted
 * @param explained how many rows, the most outlying ones, are explained
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
        boolean flags,
        boolean contributions,
        int explained,
        Optional<DatabaseConnection> training,
        LabelPatterns labels,
        ModelPaths models,
        DataFiles files) {

    /** What the labels of the scored database say: nothing if the training rows come from elsewhere. */
    LabelPatterns databaseLabels() {
        return training.isEmpty() ? labels : LabelPatterns.NONE;
    }
}
