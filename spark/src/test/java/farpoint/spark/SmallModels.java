package farpoint.spark;

import farpoint.Detectors;
import farpoint.RunParameters;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.modelfile.ModelFile;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.testing.QuickValues;
import java.util.Map;

/** Models that are fitted in no time. */
public final class SmallModels {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private SmallModels() {}

    /** A model of {@link MixedRows#training}. */
    public static ModelFile mixed(String detector) {
        return of(detector, MixedRows.table(MixedRows.training(60)), Map.of());
    }

    /**
     * A model of a table.
     *
     * @param flagging options of the threshold
     */
    public static ModelFile of(String detector, Table table, Map<String, String> flagging) {
        DetectorSpec spec = Detectors.byName(detector);
        Training training = Training.of(spec, QuickValues.narrow(spec), table, CONTEXT);
        ParameterValues values = ParameterValues.parse(RunParameters.FLAGGING, flagging);
        return new ModelFile(training.detector(), training.threshold(values, table, CONTEXT));
    }
}
