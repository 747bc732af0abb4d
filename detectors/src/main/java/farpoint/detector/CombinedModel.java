package farpoint.detector;

import farpoint.data.DataMatrix;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import java.util.List;

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
    MemberScores memberScores(DataMatrix rows, ComputeContext context);
}
