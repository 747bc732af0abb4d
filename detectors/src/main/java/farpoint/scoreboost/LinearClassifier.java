package farpoint.scoreboost;

import farpoint.data.DataMatrix;
import farpoint.linear.LinearForm;
import farpoint.run.ComputeContext;
import farpoint.state.State;

/**
 * A logistic regression.
 *
 * @param form of all columns
 * @param means of the training rows, by column
 */
record LinearClassifier(LinearForm form, double[] means) implements Classifier {
    @Override
    public double[] logOdds(DataMatrix rows, ComputeContext context) {
        double[] odds = new double[rows.rows()];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = form.apply(rows, i);
        }
        return odds;
    }

    @Override
    public double[] credits(DataMatrix rows, ComputeContext context) {
        int columns = means.length;
        double[] credits = new double[Math.multiplyExact(rows.rows(), columns)];
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < columns; j++) {
                credits[i * columns + j] = form.weights()[j] * (rows.value(i, j) - means[j]);
            }
        }
        return credits;
    }

    @Override
    public void writeTo(State state) {
        form.writeTo(state);
        state.put("means", means);
    }

    static LinearClassifier readFrom(State state, int columns) {
        LinearForm form = LinearForm.readFrom(state, columns);
        for (int j = 0; j < columns; j++) {
            if (form.columns().length != columns || form.columns()[j] != j) {
                throw State.damaged("a regression is not on all %d columns", columns);
            }
        }
        return new LinearClassifier(form, state.numbers("means", columns));
    }
}
