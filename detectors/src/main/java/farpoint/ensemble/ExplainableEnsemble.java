package farpoint.ensemble;

import farpoint.data.DataMatrix;
import farpoint.data.Table;
import farpoint.detector.Explainable;
import farpoint.run.ComputeContext;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** An ensemble with members that can tell how much each column contributes to their scores. */
final class ExplainableEnsemble extends EnsembleModel implements Explainable {
    private static final long serialVersionUID = 1L;

    private final MemberInputs inputs;

    @SuppressWarnings("serial") // List.copyOf gives a serialisable list
    private final List<FittedMember> members;

    ExplainableEnsemble(
            ScoreCombination combine,
            int dimension,
            MemberInputs inputs,
            List<FittedMember> members,
            Map<String, Serializable> facts) {
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
        ContributionShares shares = new ContributionShares(memberScores(rows, context), dimension());
        Table table = MemberInputs.table(rows);
        for (int j = 0; j < members.size(); j++) {
            FittedMember member = members.get(j);
            if (member.isExplainable()) {
                DataMatrix prepared = inputs.prepare(member.input(), table, context);
                double[] own = member.contributions(prepared, FittedMember.context(member.name(), context));
                // Rows without a table have an attribute a column, of which constant ones may be left out.
                shares.add(j, rows.source().isPresent() ? own : inputs.toAttributes(member.input(), own, table));
            }
        }
        return shares.sum();
    }
}
