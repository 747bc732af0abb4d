package farpoint.spark.table;

import farpoint.data.DataMatrix;
import farpoint.data.Preprocessing;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import farpoint.state.StateBytes;
import java.io.Serializable;

/** A preprocessing that travels, and prepares blocks where it arrives. */
final class Preparing implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private transient Preprocessing preprocessing;

    Preparing(Preprocessing preprocessing) {
        State state = new State();
        preprocessing.writeTo(state);
        this.bytes = StateBytes.of(state);
    }

    private synchronized Preprocessing preprocessing() {
        if (preprocessing == null) {
            preprocessing = Preprocessing.readFrom(StateBytes.read(bytes));
        }
        return preprocessing;
    }

    /** The rows of a block of the table that the preprocessing has learnt from, prepared. */
    DataMatrix of(Piece block) {
        Preprocessing here = preprocessing();
        return here.transform(
                block.table(here.attributes()), ComputeContext.withDefaults().withThreads(1));
    }
}
