package farpoint.deep;

import farpoint.data.DataMatrix;
import farpoint.deep.rows.InputForm;
import farpoint.deep.scoring.ColumnScorer;
import farpoint.deep.scoring.ScoreScale;
import farpoint.deep.scoring.Scorer;
import farpoint.detector.Explainable;
import farpoint.run.ComputeContext;
import java.util.List;
import java.util.Map;

/** Networks that can tell how much each column contributes to their scores. */
final class ExplainableNeuralModel extends NeuralModel implements Explainable {
    private static final int CHUNK = 256;

    private final InputForm form;

    ExplainableNeuralModel(InputForm form, List<Scorer> members, List<ScoreScale> scales, Map<String, ?> facts) {
        super(form, members, scales, facts);
        this.form = form;
    }

    /**
     * {@inheritDoc}
     *
     * <p>They add up to the row's score. Of several networks each tells what share of its own score a column has, and the score
     * is divided by the mean of the shares.
     */
    @Override
    public double[] contributions(DataMatrix rows, ComputeContext context) {
        double[] scores = score(rows, context);
        int columns = form.columns();
        double[] contributions = new double[Math.multiplyExact(rows.rows(), columns)];
        context.forEachChunk("Contributions", rows.rows(), CHUNK, (chunk, from, to, stop) -> {
            double[] own = new double[(to - from) * columns];
            for (Scorer member : members()) {
                stop.check();
                load(form, member, rows, from, to, (pass, first) -> ((ColumnScorer) member)
                        .contributions(pass, own, first));
                for (int i = from; i < to; i++) {
                    addShares(own, (i - from) * columns, scores[i] / members().size(), contributions, i * columns);
                }
            }
        });
        return contributions;
    }

    /** Divides an amount in proportion to a row's contributions; nothing if there are none. */
    private void addShares(double[] own, int from, double amount, double[] target, int offset) {
        double sum = 0;
        for (int j = 0; j < form.columns(); j++) {
            sum += own[from + j];
        }
        for (int j = 0; j < form.columns() && sum > 0; j++) {
            target[offset + j] += own[from + j] / sum * amount;
        }
    }
}
