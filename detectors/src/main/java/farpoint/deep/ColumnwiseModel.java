package farpoint.deep;

import farpoint.data.DataMatrix;
import farpoint.deep.rows.InputForm;
import farpoint.deep.rows.NetworkRows;
import farpoint.deep.scoring.ColumnScorer;
import farpoint.deep.scoring.ScoreScale;
import farpoint.deep.scoring.Scorer;
import farpoint.detector.Explainable;
import farpoint.network.Workspace;
import farpoint.run.ComputeContext;
import java.util.List;
import java.util.Map;

/**
 * Networks that score by columns, such as autoencoders by what each restores badly. Contributions add up to the score: it is split
 * in the proportions of a network's raw score, and of several networks in the mean of theirs. A wrong value spoils what is restored
 * of others too, so that they have a part in it.
 */
final class ColumnwiseModel extends NeuralModel implements Explainable {
    private static final int CHUNK = 256;

    ColumnwiseModel(InputForm form, List<Scorer> members, List<ScoreScale> scales, Map<String, ?> facts) {
        super(form, members, scales, facts);
    }

    @Override
    public double[] contributions(DataMatrix rows, ComputeContext context) {
        double[] scores = score(rows, context);
        int columns = dimension();
        double[] all = new double[Math.multiplyExact(rows.rows(), columns)];
        context.forEachChunk("Contributions", rows.rows(), CHUNK, (chunk, from, to) -> {
            for (Scorer member : members()) {
                addShares((ColumnScorer) member, rows, from, to, all);
            }
            for (int i = from; i < to; i++) {
                for (int j = 0; j < columns; j++) {
                    all[i * columns + j] *= scores[i] / members().size();
                }
            }
        });
        return all;
    }

    private void addShares(ColumnScorer member, DataMatrix rows, int from, int to, double[] all) {
        int columns = dimension();
        Workspace workspace = Workspace.forScoring(member.network(), to - from);
        new NetworkRows(rows, form()).load(from, to - from, workspace.input());
        workspace.forward(false);
        double[] terms = new double[columns];
        for (int i = from; i < to; i++) {
            member.terms(workspace, i - from, terms);
            double sum = 0;
            for (double term : terms) {
                sum += term;
            }
            for (int j = 0; j < columns; j++) {
                // A row that is restored without error is split evenly.
                all[i * columns + j] += sum > 0 ? terms[j] / sum : 1.0 / columns;
            }
        }
    }
}
