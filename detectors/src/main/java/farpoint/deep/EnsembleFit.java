package farpoint.deep;

import farpoint.data.DataMatrix;
import farpoint.deep.masking.MaskFacts;
import farpoint.deep.masking.MaskRecord;
import farpoint.deep.masking.MaskSummary;
import farpoint.deep.rows.InputForm;
import farpoint.deep.rows.TrainingRows;
import farpoint.deep.scoring.ScoreScale;
import farpoint.deep.scoring.Scorer;
import farpoint.deep.settings.Masking;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.Fitted;
import farpoint.detector.IterativeFit;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.network.FeedForward;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.run.Progress;
import farpoint.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Trains the members of an ensemble, several at a time on a thread each, and joins them to a model. */
final class EnsembleFit implements IterativeFit {
    /** Fewer rows are refused: a network would only learn them by heart. */
    static final int MIN_ROWS = 10;

    private static final int ROWS_BETWEEN_CHECKS = 2048;

    private final EnsemblePlan.Maker maker;
    private final int rows;

    /** The rows that are not left out, ascending. */
    private final int[] kept;

    private final ArrayList<Member> members = new ArrayList<>();

    /**
     * Finds the rows to train on.
     *
     * @param maker makes the plan
     * @param rows training rows
     * @throws InvalidInputException if there are too few rows
     */
    EnsembleFit(EnsemblePlan.Maker maker, DataMatrix rows, ComputeContext context) {
        EnsemblePlan plan = maker.plan(rows);
        if (rows.rows() < MIN_ROWS) {
            throw new InvalidInputException(
                    "%s needs at least %d training rows. There are %d.", plan.detector(), MIN_ROWS, rows.rows());
        }
        this.maker = maker;
        this.rows = rows.rows();
        NeuralSettings settings = plan.settings();
        double trim = settings.effectiveMasking().trim();
        kept = ProjectionTrim.kept(rows, plan.maskable(), trim, settings.seed(), context.withProgress(Progress.NONE));
    }

    private EnsembleFit(EnsemblePlan.Maker maker, int rows, int[] kept, List<Member> members) {
        this.maker = maker;
        this.rows = rows;
        this.kept = kept;
        this.members.addAll(members);
    }

    @Override
    public void writeTo(State state) {
        state.put("left-out", leftOut())
                .put("members", members.stream().map(MemberState::of).toList());
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param rows the same rows
     * @param reader makes a scorer of a network and of what the scorer wrote
     */
    static EnsembleFit readFrom(
            State state, EnsemblePlan.Maker maker, DataMatrix rows, BiFunction<FeedForward, State, Scorer> reader) {
        InputForm form = maker.plan(rows).form();
        BitSet leftOut = new BitSet();
        for (int row : state.integers("left-out", 0, rows.rows() - 1)) {
            leftOut.set(row);
        }
        int[] kept =
                IntStream.range(0, rows.rows()).filter(i -> !leftOut.get(i)).toArray();
        List<Member> members = new ArrayList<>();
        for (State member : state.children("members")) {
            members.add(MemberState.read(member, form, rows, reader));
            requireAlike(members.get(0), members.get(members.size() - 1));
            requireRows(kept, members.get(members.size() - 1).masks());
        }
        return new EnsembleFit(maker, rows.rows(), kept, members);
    }

    private static void requireAlike(Member one, Member other) {
        if (!one.shape().equals(other.shape())) {
            throw State.damaged("the epochs of a network are not those of the others");
        }
    }

    private static void requireRows(int[] kept, List<MaskRecord> masks) {
        if (!masks.isEmpty() && !masks.get(masks.size() - 1).isAmong(kept)) {
            throw State.damaged("a network was trained on rows that were left out");
        }
    }

    private int[] leftOut() {
        return IntStream.range(0, rows)
                .filter(i -> Arrays.binarySearch(kept, i) < 0)
                .toArray();
    }

    @Override
    public int iterations() {
        return members.size();
    }

    @Override
    public void iterate(DataMatrix rows, int count, ComputeContext context) {
        EnsemblePlan plan = maker.plan(rows);
        RunMonitor monitor = new RunMonitor(context, (long) plan.epochs() * count);
        monitor.checkStopped();
        TrainingRows training = training(rows, plan.form(), monitor);
        CollapseGuard guard = new CollapseGuard(rows);
        int first = members.size();
        Member[] trained = new Member[count];
        int threads = Math.max(1, context.threads() / count);
        monitor.context().forEachChunk("Members", count, 1, (chunk, from, to) -> {
            MemberRun run = new MemberRun(plan.settings(), training, plan.maskable(), first + chunk, threads, monitor);
            Scorer scorer = plan.trainer().train(run);
            double[] scores = scores(plan.form(), scorer, rows, monitor);
            boolean collapsed = guard.hasCollapsed(scores);
            trained[chunk] = new Member(scorer, scorer.facts(), scores, collapsed, run.losses(), run.masks());
        });
        if (first > 0) {
            // What was read may be damaged in a way that shows only beside what was trained.
            requireAlike(members.get(0), trained[0]);
        }
        members.addAll(Arrays.asList(trained));
    }

    private TrainingRows training(DataMatrix rows, InputForm form, RunMonitor monitor) {
        return new TrainingRows(rows, form, monitor::checkStopped).select(kept);
    }

    private static double[] scores(InputForm form, Scorer scorer, DataMatrix rows, RunMonitor monitor) {
        double[] scores = new double[rows.rows()];
        for (int from = 0; from < scores.length; from += ROWS_BETWEEN_CHECKS) {
            monitor.checkStopped();
            int to = Math.min(from + ROWS_BETWEEN_CHECKS, scores.length);
            NeuralModel.score(form, scorer, rows, from, to, scores, from);
        }
        return scores;
    }

    @Override
    public boolean hasModel() {
        return !members.stream().allMatch(Member::collapsed);
    }

    @Override
    public Fitted fitted(DataMatrix rows) {
        EnsemblePlan plan = maker.plan(rows);
        if (members.isEmpty()) {
            throw new InvalidInputException("%s has no network yet.", plan.detector());
        }
        List<Member> sound = members.stream().filter(m -> !m.collapsed()).toList();
        if (sound.isEmpty()) {
            throw new InvalidInputException(
                    "%s has collapsed: its network gives (almost) the same score to different rows. Lower the parameters"
                            + " weight-decay, learning-rate or epochs, or use another detector.",
                    plan.detector());
        }
        Optional<TrainingDiagnostics> diagnostics = diagnostics(plan.settings().effectiveMasking());
        Map<String, Object> facts = new LinkedHashMap<>(plan.facts());
        facts.putAll(EnsembleFacts.of(members));
        diagnostics.map(MaskFacts::of).ifPresent(facts::putAll);
        List<Scorer> scorers = sound.stream().map(Member::scorer).toList();
        List<ScoreScale> scales =
                sound.stream().map(m -> ScoreScale.of(m.scores())).toList();
        NeuralModel model = NeuralModel.of(plan.form(), scorers, scales, facts);
        double[][] raw = sound.stream().map(Member::scores).toArray(double[][]::new);
        return new Fitted(model, model.joined(raw), diagnostics);
    }

    private Optional<TrainingDiagnostics> diagnostics(Masking masking) {
        if (!masking.masks() && masking.trim() == 0) {
            return Optional.empty();
        }
        List<List<MaskRecord>> masks = members.stream().map(Member::masks).toList();
        double[][] scores = members.stream().map(Member::scores).toArray(double[][]::new);
        return Optional.of(MaskSummary.of(masking, masks, kept, scores));
    }
}
