package farpoint.zerror.errors;

import farpoint.data.DataMatrix;
import farpoint.linear.LinearForm;
import farpoint.linear.NormalEquations;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The errors of predicting one numeric column by ridge regression: value less prediction.
 *
 * @param dimension number of columns of the rows
 * @param target the predicted column
 * @param prediction of the target
 */
public record RegressionPredictor(int dimension, int target, LinearForm prediction) implements Predictor {
    private static final int CHUNK = 1024;

    /**
     * Fits: the errors of the training rows are out of fold, others are predicted from all rows.
     *
     * @param features the columns to predict from
     * @param ridge penalty on the squared weights
     */
    public static PredictorFit fit(
            DataMatrix rows, int target, int[] features, double ridge, Folds folds, ComputeContext context) {
        NormalEquations[] parts = new NormalEquations[folds.count()];
        BitSet teaching = new BitSet();
        Arrays.stream(StandIns.counting(rows, target)).forEach(teaching::set);
        context.forEachChunk(
                "Folds",
                parts.length,
                1,
                (fold, from, to) -> parts[fold] = new NormalEquations(features)
                        .add(
                                rows,
                                Arrays.stream(folds.in(fold))
                                        .filter(teaching::get)
                                        .toArray(),
                                row -> 1,
                                row -> rows.value(row, target)));
        double[] errors = new double[rows.rows()];
        context.forEachChunk("Errors out of fold", parts.length, 1, (fold, from, to) -> {
            LinearForm prediction = solve(parts, fold, features, ridge);
            for (int row : folds.in(fold)) {
                errors[row] = rows.value(row, target) - prediction.apply(rows, row);
            }
        });
        RegressionPredictor all = new RegressionPredictor(rows.columns(), target, solve(parts, -1, features, ridge));
        double[] ofPresent = IntStream.range(0, errors.length)
                .mapToDouble(i -> rows.isStandIn(i, target) ? Double.NaN : errors[i])
                .toArray();
        return new PredictorFit(all, RowErrors.of(ofPresent), errors);
    }

    /** The regression on all folds but one; on all, if there is no fold of that number. */
    private static LinearForm solve(NormalEquations[] parts, int without, int[] features, double ridge) {
        NormalEquations sum = new NormalEquations(features);
        IntStream.range(0, parts.length).filter(f -> f != without).forEach(f -> sum.add(parts[f]));
        return LinearForm.of(sum.solve(ridge), features);
    }

    @Override
    public int targets() {
        return 1;
    }

    @Override
    public int column(int target) {
        return this.target;
    }

    @Override
    public double[] errors(DataMatrix rows, ComputeContext context) {
        double[] errors = new double[rows.rows()];
        context.forEachChunk("Scoring", rows.rows(), CHUNK, (chunk, from, to) -> {
            for (int i = from; i < to; i++) {
                errors[i] = rows.isStandIn(i, target) ? Double.NaN : rows.value(i, target) - prediction.apply(rows, i);
            }
        });
        return errors;
    }

    @Override
    public double variance(DataMatrix rows, int row) {
        return StandIns.variance(prediction, rows, row);
    }

    @Override
    public void writeTo(State state) {
        State form = new State();
        prediction.writeTo(form);
        state.put("target", target).put("prediction", form);
    }

    public static RegressionPredictor readFrom(State state, int columns) {
        LinearForm prediction = LinearForm.readFrom(state.child("prediction"), columns);
        return new RegressionPredictor(columns, state.integer("target", 0, columns - 1), prediction);
    }
}
