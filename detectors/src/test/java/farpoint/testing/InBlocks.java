package farpoint.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.BlockedTraining;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.data.TableInBlocks;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import farpoint.state.StateBytes;

/** Training on rows that lie elsewhere, beside training on the same rows here. */
public final class InBlocks {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private InBlocks() {}

    /** Both give the same scores, model and summary, to the last bit. */
    public static void assertSame(DetectorSpec spec, ParameterValues values, Table table) {
        Training here = Training.of(spec, values, table, CONTEXT);
        Training there = BlockedTraining.of(spec, values, new TableInBlocks(table), CONTEXT);
        assertArrayEquals(here.scores(), there.scores());
        assertArrayEquals(bytes(here), bytes(there));
        assertEquals(here.detector().model().summary(), there.detector().model().summary());
    }

    private static byte[] bytes(Training training) {
        State state = new State();
        training.detector().writeTo(state);
        return StateBytes.of(state);
    }
}
