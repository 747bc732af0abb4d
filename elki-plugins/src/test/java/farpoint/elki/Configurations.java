package farpoint.elki;

import elki.utilities.optionhandling.ParameterException;
import elki.utilities.optionhandling.parameterization.SerializedParameterization;
import java.util.List;

/** Reads options as the command line does. */
final class Configurations {
    private Configurations() {}

    /** The settings; fails if there is an error. */
    static DetectorSettings read(DetectorPar options, String... args) {
        SerializedParameterization config = new SerializedParameterization(args);
        options.configure(config);
        if (config.hasErrors() || config.hasUnusedParameters()) {
            throw new AssertionError(messages(config) + " " + config.getRemainingParameters());
        }
        return options.settings();
    }

    /** The messages of the errors. */
    static List<String> errors(DetectorPar options, String... args) {
        SerializedParameterization config = new SerializedParameterization(args);
        options.configure(config);
        return messages(config);
    }

    private static List<String> messages(SerializedParameterization config) {
        return config.getErrors().stream().map(ParameterException::getMessage).toList();
    }
}
