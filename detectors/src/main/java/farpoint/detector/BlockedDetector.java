package farpoint.detector;

import farpoint.data.BlockedRows;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;

/**
 * A detector that can learn from rows that lie elsewhere and need not fit into one machine. It learns the same model from them, to
 * the last bit, as {@link #fit} from one matrix, and its training rows' scores are those that the model gives.
 */
public interface BlockedDetector extends OutlierDetector {
    /**
     * Learns a model of the rows.
     *
     * @param rows training rows, as for {@link #fit}
     * @param context what the computation here may use
     * @throws InvalidInputException if the rows cannot be used, or the detector's parameters ask for what needs all of them in
     *     one place
     * @throws CancelledException if the host stopped the run
     */
    OutlierModel fitBlocks(BlockedRows rows, ComputeContext context);
}
