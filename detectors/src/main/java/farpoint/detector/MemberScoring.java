package farpoint.detector;

import farpoint.data.DataMatrix;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;

/** An open {@link CombinedModel}. */
@FunctionalInterface
public interface MemberScoring extends Scoring {
    /**
     * What the members say of rows, to the same bits as {@link CombinedModel#memberScores}.
     *
     * @param rows as there
     * @param context threads, progress and cancel check of this call
     * @throws CancelledException if the host stopped the run
     */
    MemberScores memberScores(DataMatrix rows, ComputeContext context);

    @Override
    default double[] score(DataMatrix rows, ComputeContext context) {
        return memberScores(rows, context).scores();
    }
}
