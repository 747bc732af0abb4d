package farpoint.deep;

import farpoint.data.DataMatrix;
import farpoint.deep.masking.MaskRecord;
import farpoint.deep.rows.InputForm;
import farpoint.deep.scoring.Scorer;
import farpoint.network.FeedForward;
import farpoint.state.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Networks of an ensemble as they stand in files: in those of models, and with what training tells where it may go on. */
final class MemberState {
    private static final String PHASE = "phase";
    private static final String TRAINED = "trained-epochs";

    private MemberState() {}

    /** Writes a network and what its scorer needs besides. */
    static State of(Scorer scorer) {
        State state = new State().put("network", NetworkState.of(scorer.network()));
        scorer.writeTo(state);
        return state;
    }

    /**
     * Reads what {@link #of(Scorer)} wrote.
     *
     * @param reader makes a scorer of a network and of what the scorer wrote
     */
    static Scorer readScorer(State state, InputForm form, BiFunction<FeedForward, State, Scorer> reader) {
        FeedForward network = NetworkState.read(state.child("network"));
        if (network.inputs() != form.width()) {
            throw State.damaged("a network does not fit the rows");
        }
        return reader.apply(network, state);
    }

    /** Writes a member of a training. */
    static State of(Member member) {
        List<State> losses = new ArrayList<>();
        member.losses()
                .forEach((phase, history) -> losses.add(new State()
                        .put(PHASE, phase)
                        .put("values", history.byEpoch())
                        .put(TRAINED, history.trained())));
        List<State> masks = new ArrayList<>();
        for (MaskRecord mask : member.masks()) {
            State state = new State();
            mask.writeTo(state);
            masks.add(state);
        }
        State training = new State()
                .put("scores", member.scores())
                .put("collapsed", member.collapsed() ? 1 : 0)
                .put("losses", losses)
                .put("masks", masks)
                .put("facts", State.ofScalars(member.facts()));
        return of(member.scorer()).put("training", training);
    }

    /**
     * Reads what {@link #of(Member)} wrote.
     *
     * @param rows the training rows
     * @param reader makes a scorer of a network and of what the scorer wrote
     */
    static Member read(State state, InputForm form, DataMatrix rows, BiFunction<FeedForward, State, Scorer> reader) {
        State training = state.child("training");
        Map<String, LossHistory> losses = new LinkedHashMap<>();
        for (State phase : training.children("losses")) {
            losses.put(phase.text(PHASE), history(phase));
        }
        List<MaskRecord> masks = training.children("masks").stream()
                .map(mask -> MaskRecord.readFrom(mask, rows.rows()))
                .toList();
        return new Member(
                readScorer(state, form, reader),
                training.child("facts").scalars(),
                training.anyNumbers("scores", rows.rows()),
                training.integer("collapsed", 0, 1) == 1,
                losses,
                masks);
    }

    /** Where nothing tells how many epochs were trained, none was skipped. */
    private static LossHistory history(State phase) {
        double[] values = phase.numbers("values");
        return phase.has(TRAINED)
                ? new LossHistory(values, phase.integer(TRAINED, 0, values.length))
                : new LossHistory(values);
    }
}
