package farpoint.detector;

import farpoint.data.DataMatrix;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import java.util.List;
import java.util.Optional;

/** A model whose score is combined of what its members say. */
public interface CombinedModel extends OutlierModel {
    /** The names of the members that training has kept, in order. */
    List<String> memberNames();

    /**
     * What the members say of rows, and the scores that these make together, the same bits as those of {@link #score}.
     *
     * @param rows as there
     * @param context as there
     * @throws CancelledException if the host stopped the run
     */
    default MemberScores memberScores(DataMatrix rows, ComputeContext context) {
        try (MemberScoring open = open(context)) {
            return open.memberScores(rows, context);
        }
    }

    @Override
    MemberScoring open(ComputeContext context);

    @Override
    default double[] score(DataMatrix rows, ComputeContext context) {
        return memberScores(rows, context).scores();
    }

    /**
     * How much each column contributes to what one member says of rows, on the member's own scale; empty, the default, if the
     * member cannot tell.
     *
     * @param member its place in {@link #memberNames}
     * @param rows as there
     * @param areTraining see {@link Explainable#trainingContributions}
     * @param context as there
     * @return n x {@link #dimension} contributions, row-major
     */
    default Optional<double[]> memberContributions(
            int member, DataMatrix rows, boolean areTraining, ComputeContext context) {
        return Optional.empty();
    }
}
