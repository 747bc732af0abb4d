package farpoint.detector;

import farpoint.data.DataMatrix;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.run.ComputeContext;
import java.util.Optional;

/**
 * What fitting a detector gives.
 *
 * @param model the fitted model
 * @param scores the training rows' scores, one finite number a row. They are what the model gives these rows, except where a
 *     training row must not count as its own neighbour or be predicted by what has learnt from it
 * @param diagnostics what training made of its rows; empty if its parameters let it mask none and leave none out
 * @param members what the members say of the training rows, whose combined scores are {@code scores}; empty if there are none
 */
public record Fitted(
        OutlierModel model,
        double[] scores,
        Optional<TrainingDiagnostics> diagnostics,
        Optional<MemberScores> members) {
    /** Of a detector without members. */
    public Fitted(OutlierModel model, double[] scores, Optional<TrainingDiagnostics> diagnostics) {
        this(model, scores, diagnostics, Optional.empty());
    }

    /** Of a training without diagnostics. */
    public Fitted(OutlierModel model, double[] scores) {
        this(model, scores, Optional.empty());
    }

    /** Of a detector that is combined of members. */
    public Fitted(CombinedModel model, MemberScores members) {
        this(model, members.scores(), Optional.empty(), Optional.of(members));
    }

    /** A model that scores its training rows as it does all others. */
    public static Fitted scoring(OutlierModel model, DataMatrix trainingRows, ComputeContext context) {
        return new Fitted(model, model.score(trainingRows, context));
    }
}
