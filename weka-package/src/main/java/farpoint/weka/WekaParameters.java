package farpoint.weka;

import farpoint.RunParameters;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a detector in Weka: its own, those of a run, and what only Weka's training data asks for. */
final class WekaParameters {
    /** Texts are constants of their own where Weka's annotations need them. */
    static final String OUTLIER_VALUE_TEXT =
            "The value of the class that means outliers; other values mean normal rows. Empty to go by the names of the values,"
                    + " such as outlier, anomaly or yes beside normal or no, and where they say nothing by the order: normal"
                    + " first, outlier second.";

    /** The text of {@link #NORMAL_CLASS_ONLY}. */
    static final String NORMAL_CLASS_ONLY_TEXT =
            "Train on the rows of the normal class only. Without it all rows are used, and labels are ignored but by"
                    + " detectors that learn from them.";

    private static final String NOT_BY_COPIES =
            " Copies that Weka makes of a classifier, such as one for each fold of a cross-validation, do not write it.";

    /** The text of {@link #SAVE_MODEL_FILE}. */
    static final String SAVE_MODEL_FILE_TEXT = RunParameters.SAVE_MODEL_TEXT + NOT_BY_COPIES;

    /** The text of {@link #SAVE_DIAGNOSTICS}. */
    static final String SAVE_DIAGNOSTICS_TEXT = RunParameters.SAVE_DIAGNOSTICS_TEXT + NOT_BY_COPIES;

    /** The text of {@link #RESUME}. */
    static final String RESUME_TEXT =
            "Keeps what it takes to train further networks later, besides those trained now, on the same rows: with"
                    + " 'continue iterating' in the Explorer, with -continue-iterating on the command line. The filter"
                    + " OutlierScore keeps nothing.";

    /** The value of the class that means outliers. */
    static final Parameter<String> OUTLIER_VALUE = Parameter.ofName("outlier-value", OUTLIER_VALUE_TEXT);

    /** Training on the normal class. */
    static final Parameter<Boolean> NORMAL_CLASS_ONLY = Parameter.ofFlag("normal-class-only", NORMAL_CLASS_ONLY_TEXT);

    /** The model file that training writes; the name differs from ELKI's, since Weka saves models of its own (-d). */
    static final Parameter<String> SAVE_MODEL_FILE = Parameter.ofFile("save-model-file", SAVE_MODEL_FILE_TEXT);

    /** The file of diagnostics. */
    static final Parameter<String> SAVE_DIAGNOSTICS =
            Parameter.ofFile(RunParameters.SAVE_DIAGNOSTICS.name(), SAVE_DIAGNOSTICS_TEXT);

    /** Keeping what further iterations need. */
    static final Parameter<Boolean> RESUME = Parameter.ofFlag("resume", RESUME_TEXT);

    private WekaParameters() {}

    /** All parameters, in the order of presentation; every detector has a seed here, as Weka's users expect. */
    static List<Parameter<?>> of(DetectorSpec spec) {
        List<Parameter<?>> all = new ArrayList<>(spec.parameters());
        if (!all.contains(CommonParameters.SEED)) {
            all.add(CommonParameters.SEED);
        }
        all.addAll(RunParameters.COMPUTING);
        all.addAll(RunParameters.FLAGGING);
        all.add(OUTLIER_VALUE);
        all.add(NORMAL_CLASS_ONLY);
        all.add(SAVE_MODEL_FILE);
        if (NeuralSettings.appliesTo(spec)) {
            all.add(SAVE_DIAGNOSTICS);
            all.add(RESUME);
        }
        return all;
    }
}
