package farpoint.detector;

import farpoint.diagnostics.TrainingDiagnostics;
import java.util.Optional;

/** A model that can tell what its training made of the training rows. */
public interface Diagnosable {
    /**
     * The diagnostics; empty if the training masked nothing by its parameters, or if the model was read from a file, which
     * keeps a summary only.
     */
    Optional<TrainingDiagnostics> diagnostics();
}
