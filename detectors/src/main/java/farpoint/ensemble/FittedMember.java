package farpoint.ensemble;

import farpoint.data.DataMatrix;
import farpoint.detector.DetectorSpec;
import farpoint.detector.DetectorText;
import farpoint.detector.Explainable;
import farpoint.detector.OutlierModel;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import farpoint.stats.FiniteNumbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A member that has learnt.
 *
 * @param name see {@link MemberPlan}
 * @param detector the detector's name
 * @param parameters all of its parameters, as text
 * @param input the number of its input
 * @param model its model
 * @param scale of its scores
 * @param weight of all members' weights, which add up to 1
 */
record FittedMember(
        String name,
        String detector,
        LinkedHashMap<String, String> parameters,
        int input,
        OutlierModel model,
        LogScale scale,
        double weight) {

    FittedMember withWeight(double other) {
        return new FittedMember(name, detector, parameters, input, model, scale, other);
    }

    boolean isExplainable() {
        return model instanceof Explainable;
    }

    /** Contributions of the columns of the member's input; only where {@link #isExplainable}. */
    double[] contributions(DataMatrix rows, boolean areTraining, ComputeContext context) {
        Explainable explainable = (Explainable) model;
        return FiniteNumbers.of(
                areTraining
                        ? explainable.trainingContributions(rows, context)
                        : explainable.contributions(rows, context));
    }

    /** The context for this member's work, whose name goes in front of what it does. */
    static ComputeContext context(String name, ComputeContext context) {
        return context.withProgress((task, done, total) -> context.progress(name + ": " + task, done, total));
    }

    void writeTo(State state) {
        State values = new State();
        parameters.forEach(values::put);
        State modelState = new State();
        model.writeTo(modelState);
        State scaleState = new State();
        scale.writeTo(scaleState);
        state.put("name", name).put("detector", detector).put("parameters", values);
        state.put("input", input).put("weight", weight).put("scale", scaleState).put("model", modelState);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param catalogue the detectors that there are
     * @param inputs the number of inputs
     * @param columns the number of columns of each
     * @throws InvalidInputException if it does not fit together, or names a detector or parameter that this version lacks
     */
    static FittedMember readFrom(State state, List<DetectorSpec> catalogue, int inputs, int columns) {
        String detector = state.text("detector");
        DetectorSpec spec = catalogue.stream()
                .filter(s -> s.name().equals(detector))
                .findFirst()
                .orElseThrow(() -> MemberList.refusal(detector, "there is no such detector here"));
        Map<String, String> parameters = state.child("parameters").asTexts();
        double weight = state.number("weight");
        if (!(weight >= 0 && weight <= 1)) {
            throw State.damaged("the weight of a member is %s", weight);
        }
        return new FittedMember(
                state.text("name"),
                detector,
                new LinkedHashMap<>(parameters),
                state.integer("input", 0, inputs - 1),
                spec.create(values(spec, parameters)).restore(state.child("model"), columns),
                LogScale.readFrom(state.child("scale")),
                weight);
    }

    private static ParameterValues values(DetectorSpec spec, Map<String, String> parameters) {
        try {
            return ParameterValues.restore(spec.parameters(), parameters);
        } catch (InvalidInputException e) {
            throw MemberList.refusal(spec.name(), "%s", DetectorText.withoutEnd(e.getMessage()));
        }
    }
}
