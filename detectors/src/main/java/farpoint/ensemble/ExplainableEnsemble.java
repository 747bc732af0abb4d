package farpoint.ensemble;

import farpoint.data.DataMatrix;
import farpoint.detector.Explainable;
import farpoint.run.ComputeContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An ensemble with members that can tell how much each column contributes to their scores. */
final class ExplainableEnsemble extends EnsembleModel implements Explainable {

    private final MemberInputs inputs;

    private final List<FittedMember> members;

    ExplainableEnsemble(
            ScoreCombination combine,
            int dimension,
            MemberInputs inputs,
            List<FittedMember> members,
            Map<String, Object> facts) {
        super(combine, dimension, inputs, members, facts);
        this.inputs = inputs;
        this.members = List.copyOf(members);
    }

    /**
     * {@inheritDoc}
     *
     * <p>They are shares, no exact split: of each member that can tell, its contributions divided by the sum of their sizes, times
     * its weight and as much as it finds the row more outlying than the median, added up. For a row that none of these members
     * finds more outlying, by the weights alone.
     */
    @Override
    public double[] contributions(DataMatrix rows, ComputeContext context) {
        return contributions(rows, false, context);
    }

    @Override
    public double[] trainingContributions(DataMatrix rows, ComputeContext context) {
        return contributions(rows, true, context);
    }

    private double[] contributions(DataMatrix rows, boolean areTraining, ComputeContext context) {
        ContributionShares shares = new ContributionShares(memberScores(rows, context), dimension());
        for (int j = 0; j < members.size(); j++) {
            Optional<double[]> own = memberContributions(j, rows, areTraining, context);
            if (own.isPresent()) {
                shares.add(j, own.get());
            }
        }
        return shares.sum();
    }

    @Override
    public Optional<double[]> memberContributions(
            int place, DataMatrix rows, boolean areTraining, ComputeContext context) {
        FittedMember member = members.get(place);
        if (!member.isExplainable()) {
            return Optional.empty();
        }
        DataMatrix prepared = inputs.prepare(member.input(), rows, context);
        double[] own = member.contributions(prepared, areTraining, FittedMember.context(member.name(), context));
        return Optional.of(inputs.toColumns(member.input(), own, rows));
    }
}
