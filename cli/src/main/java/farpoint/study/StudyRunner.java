package farpoint.study;

import farpoint.report.Numbers;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.Ranking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Does the runs of a plan that a folder does not have yet, several at once, each in one thread. */
public final class StudyRunner {
    private static final long REPORT_NANOS = 10_000_000_000L;

    private final StudyPlan plan;
    private final StudyFolder folder;
    private final Consumer<String> report;
    private final Map<Run, Outcome> outcomes = new HashMap<>();
    private final Set<Run> left;
    private final TimeLeft time;
    private final int all;
    private long lastReport;

    /**
     * A runner.
     *
     * @param report told at the beginning how much there is to do, and now and then how much is left
     */
    public StudyRunner(StudyPlan plan, StudyFolder folder, Consumer<String> report) {
        this.plan = plan;
        this.folder = folder;
        this.report = report;
        this.left = new LinkedHashSet<>(plan.runs());
        this.all = left.size();
        this.time = new TimeLeft(run -> plan.division(run.set(), run.seed()).cells(run.mixture()));
        for (Outcome outcome : folder.earlier()) {
            if (left.contains(outcome.run())) {
                end(outcome);
            }
        }
    }

    /**
     * Does what is left.
     *
     * @param context its threads are as many runs at once; what is measured does not depend on their number
     * @return all runs, with those that had ended before
     * @throws CancelledException if the context says so; what has ended is kept in the folder
     */
    public Map<Run, Outcome> run(ComputeContext context) throws IOException {
        List<Run> todo = List.copyOf(left);
        int threads = Math.max(1, Math.min(context.threads(), todo.size()));
        String before =
                todo.size() == all ? "" : String.format(Locale.ROOT, ", %,d of them done before", all - todo.size());
        report.accept(Numbers.count(all, "run") + before + timeLeft(threads));
        lastReport = System.nanoTime();
        try {
            context.forEachChunk("runs", todo.size(), 1, (chunk, from, to, stop) -> {
                Outcome outcome = outcome(
                        todo.get(from),
                        ComputeContext.withDefaults().withThreads(1).withCancelCheck(() -> {
                            stop.check();
                            return false;
                        }));
                keep(outcome, threads);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Map.copyOf(outcomes);
    }

    private Outcome outcome(Run run, ComputeContext context) {
        ChosenDetector detector = plan.detector(run.detector());
        Mixture mixture = run.mixture();
        Split split = plan.division(run.set(), run.seed()).split(mixture);
        long start = System.nanoTime();
        try {
            double[] scores = detector.scores(split, mixture.pollution() == 0, run.seed(), context);
            double seconds = (System.nanoTime() - start) / 1e9;
            Ranking ranking = Ranking.of(scores, split.outliers());
            return Outcome.of(new RunResult(
                    run.set(),
                    run.detector(),
                    mixture.pollution(),
                    mixture.labels(),
                    run.seed(),
                    ranking.rocAuc(),
                    ranking.averagePrecision(),
                    ranking.rPrecision(),
                    seconds));
        } catch (CancelledException e) {
            throw e;
        } catch (InvalidInputException e) {
            return Outcome.failed(run, e.getMessage());
        } catch (RuntimeException e) {
            // A fault of a detector: the other runs are worth something all the same.
            return Outcome.failed(run, e.toString());
        }
    }

    private synchronized void keep(Outcome outcome, int threads) {
        try {
            folder.add(outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end(outcome);
        long now = System.nanoTime();
        if (now - lastReport > REPORT_NANOS && !left.isEmpty()) {
            lastReport = now;
            report.accept(String.format(Locale.ROOT, "%,d of %,d runs%s", all - left.size(), all, timeLeft(threads)));
        }
    }

    private void end(Outcome outcome) {
        outcomes.put(outcome.run(), outcome);
        left.remove(outcome.run());
        outcome.measured().ifPresent(result -> time.add(outcome.run(), result.seconds()));
    }

    private String timeLeft(int threads) {
        if (left.isEmpty()) {
            return "";
        }
        return ", " + TimeLeft.text(time.seconds(left) / threads) + (time.isGuess() ? " by a rough guess" : " left");
    }
}
