package farpoint.deep;

import farpoint.data.DataMatrix;
import farpoint.deep.rows.InputForm;
import farpoint.deep.rows.NetworkRows;
import farpoint.deep.rows.TrainingRows;
import farpoint.deep.scoring.ColumnScorer;
import farpoint.deep.scoring.ScoreScale;
import farpoint.deep.scoring.Scorer;
import farpoint.detector.OutlierModel;
import farpoint.network.FeedForward;
import farpoint.network.Pass;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A trained network, or several. One network gives its plain score. Several give exp(mean of v), where v is a member's
 * score after {@link ScoreScale}: a positive number, strictly increasing in the score of each member, 1 for a row in the
 * middle of the training rows. Hosts that compare scores by ratios or powers need positive ones.
 */
public class NeuralModel implements OutlierModel {
    private static final int CHUNK = 2048;
    private static final int LARGEST_BATCH = 256;
    private static final int LEAST_BATCH = 32;

    /** Values of a batch of rows: with what a network makes of them, they fit the processor's second cache. */
    private static final int BATCH_VALUES = 1 << 16;

    private final InputForm form;
    private final List<Scorer> members;
    private final List<ScoreScale> scales;
    private final LinkedHashMap<String, Object> facts;

    NeuralModel(InputForm form, List<Scorer> members, List<ScoreScale> scales, Map<String, ?> facts) {
        this.form = form;
        this.members = List.copyOf(members);
        this.scales = List.copyOf(scales);
        this.facts = new LinkedHashMap<>(facts);
    }

    /** The model of networks; it tells what columns contribute if they do. */
    static NeuralModel of(InputForm form, List<Scorer> members, List<ScoreScale> scales, Map<String, ?> facts) {
        return members.stream().allMatch(ColumnScorer.class::isInstance)
                ? new ExplainableNeuralModel(form, members, scales, facts)
                : new NeuralModel(form, members, scales, facts);
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
            double[][] raw = new double[members.size()][to - from];
            for (int m = 0; m < raw.length; m++) {
                score(form, members.get(m), rows, from, to, raw[m], 0);
            }
            join(raw, scores, from);
        });
        return scores;
    }

    /**
     * The scores of rows that each member has scored.
     *
     * @param raw the members' scores
     */
    double[] joined(double[][] raw) {
        if (raw.length == 1) {
            return raw[0].clone();
        }
        double[] scores = new double[raw[0].length];
        join(raw, scores, 0);
        return scores;
    }

    private void join(double[][] raw, double[] scores, int offset) {
        for (int i = 0; i < raw[0].length; i++) {
            double mean = 0;
            for (int m = 0; m < raw.length; m++) {
                mean += scales.get(m).apply(raw[m][i]) / raw.length;
            }
            scores[offset + i] = StrictMath.exp(mean);
        }
    }

    /** Scores the rows {@code from .. to - 1} by one member; the first score goes to {@code offset}. */
    static void score(InputForm form, Scorer member, DataMatrix rows, int from, int to, double[] target, int offset) {
        load(form, member, rows, from, to, (pass, first) -> member.score(pass, target, offset + first));
    }

    private static int batch(int width) {
        return Math.max(LEAST_BATCH, Math.min(LARGEST_BATCH, BATCH_VALUES / width / LEAST_BATCH * LEAST_BATCH));
    }

    /** Loads the rows {@code from .. to - 1} batch by batch; a batch's number is that of its first row, from 0. */
    static void load(InputForm form, Scorer member, DataMatrix rows, int from, int to, TrainingRows.Visitor visitor) {
        NetworkRows source = new NetworkRows(rows, form);
        int batch = Math.min(batch(form.width()), to - from);
        Pass pass = member.network().newPass(batch);
        for (int i = from; i < to; i += batch) {
            source.load(i, Math.min(batch, to - i), pass.input());
            visitor.visit(pass, i - from);
        }
    }

    /**
     * By how much rows differ from what an autoencoder makes of them: values, as the network gets them, less its output. Of
     * several networks the first one is asked.
     *
     * @param rows n x {@link #dimension()} rows
     * @return n x {@link #dimension()} differences, row-major
     */
    public double[] reconstructionErrors(DataMatrix rows, ComputeContext context) {
        int columns = form.columns();
        FeedForward network = members.get(0).network();
        double[] errors = new double[Math.multiplyExact(rows.rows(), columns)];
        context.forEachChunk("Scoring", rows.rows(), LARGEST_BATCH, (chunk, from, to) -> {
            Pass pass = network.newPass(to - from);
            new NetworkRows(rows, form).load(from, to - from, pass.input());
            pass.forward();
            for (int j = 0; j < columns; j++) {
                for (int i = from; i < to; i++) {
                    errors[i * columns + j] =
                            pass.input().value(j, i - from) - pass.output().value(j, i - from);
                }
            }
        });
        return errors;
    }

    @Override
    public double lowerBound() {
        if (members.size() == 1) {
            return members.get(0).lowerBound();
        }
        double mean = 0;
        for (int m = 0; m < members.size(); m++) {
            mean += scales.get(m).apply(members.get(m).lowerBound()) / members.size();
        }
        return StrictMath.exp(mean);
    }

    @Override
    public void writeTo(State state) {
        List<State> states = new ArrayList<>();
        for (int m = 0; m < members.size(); m++) {
            ScoreScale scale = scales.get(m);
            State member = MemberState.of(members.get(m));
            states.add(member.put("location", scale.location()).put("scale", scale.scale()));
        }
        State input = new State();
        form.writeTo(input);
        state.put("input", input).put("members", states);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param columns values of a row
     * @param reader makes a scorer of a network and of what the scorer wrote
     */
    public static NeuralModel readFrom(State state, int columns, BiFunction<FeedForward, State, Scorer> reader) {
        InputForm form = InputForm.readFrom(state.child("input"), columns);
        List<Scorer> members = new ArrayList<>();
        List<ScoreScale> scales = new ArrayList<>();
        for (State member : state.children("members")) {
            ScoreScale scale = new ScoreScale(member.number("location"), member.number("scale"));
            if (!(scale.scale() > 0)) {
                throw State.damaged("the scale of a network is %s", scale.scale());
            }
            members.add(MemberState.readScorer(member, form, reader));
            scales.add(scale);
        }
        if (members.isEmpty()) {
            throw State.damaged("there is no network");
        }
        return of(form, members, scales, Map.of());
    }

    @Override
    public Map<String, Object> summary() {
        return new LinkedHashMap<>(facts);
    }
}
