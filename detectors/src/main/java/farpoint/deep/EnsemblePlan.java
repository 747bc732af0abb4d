package farpoint.deep;

import farpoint.data.DataMatrix;
import farpoint.deep.rows.InputForm;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.Fitted;
import farpoint.run.ComputeContext;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * How the networks of an ensemble are to be trained on certain rows.
 *
 * @param detector the detector's name, for messages
 * @param settings the user's choices
 * @param form how rows become inputs
 * @param epochs epochs of one network, over all its phases, for the progress
 * @param maskable which training rows may be left out or masked, as far as the labels tell
 * @param trainer trains one network
 * @param facts what there is to tell about the rows, for the model's summary
 */
public record EnsemblePlan(
        String detector,
        NeuralSettings settings,
        InputForm form,
        int epochs,
        IntPredicate maskable,
        MemberTrainer trainer,
        Map<String, Object> facts) {

    /** A plan for rows without labels. */
    public EnsemblePlan(String detector, NeuralSettings settings, InputForm form, int epochs, MemberTrainer trainer) {
        this(detector, settings, form, epochs, row -> true, trainer, Map.of());
    }

    /** Makes the plan for training rows. */
    @FunctionalInterface
    public interface Maker {
        /**
         * The plan, the same for the same rows.
         *
         * @throws farpoint.run.InvalidInputException if the rows cannot be used
         */
        EnsemblePlan plan(DataMatrix rows);
    }

    /**
     * Trains all networks and joins them to a model.
     *
     * @throws farpoint.run.InvalidInputException if there are too few rows, all networks collapse, or a loss stops being finite
     */
    public Fitted fit(DataMatrix rows, ComputeContext context) {
        EnsembleFit fit = new EnsembleFit(same -> this, rows, context);
        fit.iterate(rows, settings.members(), context);
        return fit.fitted(rows);
    }
}
