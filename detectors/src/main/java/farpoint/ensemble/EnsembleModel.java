package farpoint.ensemble;

import farpoint.data.DataMatrix;
import farpoint.detector.CombinedModel;
import farpoint.detector.DetectorSpec;
import farpoint.detector.KnownRows;
import farpoint.detector.MemberScores;
import farpoint.detector.MemberScoring;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of an {@link OutlierEnsemble} that have learnt. */
class EnsembleModel implements CombinedModel {

    private final ScoreCombination combine;
    private final int dimension;
    private final MemberInputs inputs;

    private final List<FittedMember> members;

    private final LinkedHashMap<String, Object> facts;

    EnsembleModel(
            ScoreCombination combine,
            int dimension,
            MemberInputs inputs,
            List<FittedMember> members,
            Map<String, Object> facts) {
        this.combine = combine;
        this.dimension = dimension;
        this.inputs = inputs;
        this.members = List.copyOf(members);
        this.facts = new LinkedHashMap<>(facts);
    }

    /** A model, which explains its scores if a member can. */
    static EnsembleModel of(
            ScoreCombination combine,
            int dimension,
            MemberInputs inputs,
            List<FittedMember> members,
            Map<String, Object> facts) {
        return members.stream().anyMatch(FittedMember::isExplainable)
                ? new ExplainableEnsemble(combine, dimension, inputs, members, facts)
                : new EnsembleModel(combine, dimension, inputs, members, facts);
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public List<String> memberNames() {
        return members.stream().map(FittedMember::name).toList();
    }

    @Override
    public MemberScoring open(ComputeContext context) {
        OpenMembers open = OpenMembers.of(members, inputs, context);
        return new MemberScoring() {
            @Override
            public MemberScores memberScores(DataMatrix rows, ComputeContext callContext) {
                return said(open.z(rows, callContext), rows.rows());
            }

            @Override
            public void close() {
                open.close();
            }
        };
    }

    /**
     * Combines what the members say.
     *
     * @param z of each member, one a row
     */
    MemberScores said(List<double[]> z, int rows) {
        double[] weights = members.stream().mapToDouble(FittedMember::weight).toArray();
        double[] all = new double[Math.multiplyExact(rows, weights.length)];
        double[] scores = new double[rows];
        double[] row = new double[weights.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = z.get(j)[i];
            }
            System.arraycopy(row, 0, all, i * row.length, row.length);
            scores[i] = ScoreCombination.score(combine.of(row, weights));
        }
        return new MemberScores(memberNames(), weights, all, scores);
    }

    @Override
    public Optional<KnownRows> neighborhood() {
        for (FittedMember member : members) {
            Optional<KnownRows> known = member.model().neighborhood();
            if (known.isPresent()) {
                return Optional.of(
                        (rows, context) -> known.get().count(inputs.prepare(member.input(), rows, context), context));
            }
        }
        return Optional.empty();
    }

    @Override
    public double lowerBound() {
        return 0;
    }

    @Override
    public void writeTo(State state) {
        List<State> states = new ArrayList<>();
        for (FittedMember member : members) {
            State memberState = new State();
            member.writeTo(memberState);
            states.add(memberState);
        }
        state.put("inputs", inputs.written()).put("members", states);
    }

    static EnsembleModel readFrom(ScoreCombination combine, List<DetectorSpec> catalogue, State state, int columns) {
        MemberInputs inputs = MemberInputs.readFrom(state.children("inputs"), columns);
        List<FittedMember> members = state.children("members").stream()
                .map(member -> FittedMember.readFrom(member, catalogue, inputs.count(), columns))
                .toList();
        if (members.stream().noneMatch(member -> member.weight() > 0)) {
            throw State.damaged("no member of the ensemble has a weight");
        }
        return of(combine, columns, inputs, members, Map.of());
    }

    @Override
    public Map<String, Object> summary() {
        return new LinkedHashMap<>(facts);
    }
}
