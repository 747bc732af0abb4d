package farpoint.ensemble;

import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.detector.DetectorSpec;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierDetector;
import farpoint.detector.OutlierModel;
import farpoint.detector.Scoring;
import farpoint.params.ClassUse;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A detector for tests: scores a row by the value of one column, as it is in the table.
 *
 * @param column its number; -1 for the same score for all rows, -2 to refuse all rows, -3 for a model that cannot be opened
 */
record Stub(int column) implements OutlierDetector {

    /** How many models are open. */
    static final AtomicInteger OPEN = new AtomicInteger();

    /** Stubs named First, Second, Constant, Refusing and Closed. */
    static final List<DetectorSpec> CATALOGUE = List.of(
            spec("First", 0), spec("Second", 1), spec("Constant", -1), spec("Refusing", -2), spec("Closed", -3));

    private static DetectorSpec spec(String name, int column) {
        return new DetectorSpec(
                name, "a" + name, name, name, List.of(), ClassUse.IGNORED, List.of(), values -> new Stub(column));
    }

    @Override
    public Scaling scaling() {
        return Scaling.NONE;
    }

    @Override
    public Fitted fit(DataMatrix rows, ComputeContext context) {
        if (column == -2) {
            throw new InvalidInputException("Refusing wants 100 %% other training rows.");
        }
        Model model = new Model(column, rows.columns());
        return new Fitted(model, model.score(rows, context));
    }

    @Override
    public OutlierModel restore(State state, int columns) {
        return new Model(column, columns);
    }

    record Model(int column, int dimension) implements OutlierModel {

        @Override
        public double[] score(DataMatrix rows, ComputeContext context) {
            double[] scores = new double[rows.rows()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = column < 0 ? 3 : rows.value(i, column);
            }
            return scores;
        }

        @Override
        public Scoring open(ComputeContext context) {
            if (column == -3) {
                throw new IllegalStateException("it does not open");
            }
            OPEN.incrementAndGet();
            return new Scoring() {
                @Override
                public double[] score(DataMatrix rows, ComputeContext callContext) {
                    return Model.this.score(rows, callContext);
                }

                @Override
                public void close() {
                    OPEN.decrementAndGet();
                }
            };
        }

        @Override
        public double lowerBound() {
            return 0;
        }

        @Override
        public void writeTo(State state) {}

        @Override
        public Map<String, Object> summary() {
            return Map.of();
        }
    }
}
