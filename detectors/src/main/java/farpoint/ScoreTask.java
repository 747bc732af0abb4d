package farpoint;

import farpoint.data.DataMatrix;
import farpoint.data.RowTask;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import farpoint.state.StateBytes;
import farpoint.stats.FiniteNumbers;
import java.util.stream.IntStream;

/** Scores prepared rows that lie elsewhere. */
final class ScoreTask implements RowTask {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private transient TrainedDetector detector;

    ScoreTask(TrainedDetector detector) {
        State state = new State();
        detector.writeTo(state);
        this.bytes = StateBytes.of(state);
    }

    private synchronized TrainedDetector detector() {
        if (detector == null) {
            detector = TrainedDetector.readFrom(StateBytes.read(bytes));
        }
        return detector;
    }

    @Override
    public double[] of(DataMatrix rows, int from, int to) {
        DataMatrix block = rows.select(IntStream.range(from, to).toArray());
        return FiniteNumbers.of(
                detector().model().score(block, ComputeContext.withDefaults().withThreads(1)));
    }
}
