package farpoint.neural;

import farpoint.ComputeContext;
import farpoint.OutlierModel;
import farpoint.data.DataMatrix;
import farpoint.nn.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A trained network, or several. One network gives its plain score; several give the mean of their scores after {@link
 * ScoreScale}.
 */
public final class NeuralModel implements OutlierModel {
    private static final long serialVersionUID = 1L;
    private static final int CHUNK = 1024;
    private static final int BATCH = 128;

    private final InputForm form;
    private final List<Scorer> members;
    private final List<ScoreScale> scales;
    private final LinkedHashMap<String, Object> facts;

    NeuralModel(InputForm form, List<Scorer> members, List<ScoreScale> scales, Map<String, Object> facts) {
        this.form = form;
        this.members = List.copyOf(members);
        this.scales = List.copyOf(scales);
        this.facts = new LinkedHashMap<>(facts);
    }

    @Override
    public int dimension() {
        return form.columns();
    }

    /** The members. */
    public List<Scorer> members() {
        return members;
    }

    @Override
    public double[] score(DataMatrix rows, ComputeContext context) {
        double[] scores = new double[rows.rows()];
        context.forEachChunk("Scoring", rows.rows(), CHUNK, (chunk, from, to) -> {
            if (members.size() == 1) {
                score(form, members.get(0), rows, from, to, scores, from);
                return;
            }
            double[] raw = new double[to - from];
            for (int m = 0; m < members.size(); m++) {
                score(form, members.get(m), rows, from, to, raw, 0);
                for (int i = from; i < to; i++) {
                    scores[i] += scales.get(m).apply(raw[i - from]) / members.size();
                }
            }
        });
        return scores;
    }

    /** Scores the rows {@code from .. to - 1} by one member; the first score goes to {@code offset}. */
    static void score(InputForm form, Scorer member, DataMatrix rows, int from, int to, double[] target, int offset) {
        NetworkRows source = new NetworkRows(rows, form);
        Workspace workspace = Workspace.forScoring(member.network(), Math.min(BATCH, to - from));
        for (int i = from; i < to; i += BATCH) {
            source.load(i, Math.min(BATCH, to - i), workspace.input());
            workspace.forward(false);
            member.score(workspace, target, offset + i - from);
        }
    }

    @Override
    public Map<String, Object> summary() {
        return new LinkedHashMap<>(facts);
    }
}
