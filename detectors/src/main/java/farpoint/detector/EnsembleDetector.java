package farpoint.detector;

import farpoint.data.DataMatrix;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.stream.IntStream;

/** A detector of members that learn alone, each as if there were no others. */
public interface EnsembleDetector extends CombinedDetector {
    /**
     * Learns a model of some of the rows, and tells what the members say of all: of those as of training rows, of the others as
     * of new ones.
     *
     * @param rows as for {@link #fit(DataMatrix, ComputeContext)}, which learns from all of them
     * @param learnt the numbers of the rows to learn from, ascending
     * @param context what the computation may use
     * @return the fitted model, and what there is to tell of all rows
     * @throws InvalidInputException if the rows cannot be used
     * @throws CancelledException if the host stopped the run
     */
    Fitted fit(DataMatrix rows, int[] learnt, ComputeContext context);

    @Override
    default Fitted fit(DataMatrix rows, ComputeContext context) {
        return fit(rows, IntStream.range(0, rows.rows()).toArray(), context);
    }
}
