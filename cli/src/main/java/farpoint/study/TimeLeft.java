package farpoint.study;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How long runs will take, from runs of the same detector that have ended: on the same set, or else on others, in proportion to
 * the number of cells of the training table and what even a small one takes. Where there is none, a rough guess.
 */
final class TimeLeft {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    /** A training of networks takes as many steps on few rows, and all code is slow at first: as long as so many cells more. */
    private static final int CELLS_OF_NONE = 20_000;

    private final ToDoubleFunction<Run> cells;
    private final Map<String, double[]> ended = new HashMap<>();

    /**
     * Nothing has ended.
     *
     * @param cells rows times columns of the training table of a run
     */
    TimeLeft(ToDoubleFunction<Run> cells) {
        this.cells = cells;
    }

    /** A run has ended. */
    void add(Run run, double seconds) {
        for (String key : new String[] {run.detector(), key(run)}) {
            double[] sums = ended.computeIfAbsent(key, k -> new double[2]);
            sums[0] += seconds;
            sums[1] += size(run);
        }
    }

    private static String key(Run run) {
        return run.detector() + "\n" + run.set();
    }

    /** Whether no run has ended yet. */
    boolean isGuess() {
        return ended.isEmpty();
    }

    /** The seconds that runs take, one after the other. */
    double seconds(Collection<Run> runs) {
        return runs.stream().mapToDouble(this::seconds).sum();
    }

    private double seconds(Run run) {
        double[] sums = ended.getOrDefault(key(run), ended.get(run.detector()));
        return sums == null ? FirstGuess.seconds(run.detector(), size(run)) : sums[0] / sums[1] * size(run);
    }

    private double size(Run run) {
        return cells.applyAsDouble(run) + CELLS_OF_NONE;
    }

    /** Seconds as people say them, such as "about 3 minutes". */
    static String text(double seconds) {
        if (seconds < MINUTE) {
            return "less than a minute";
        }
        if (seconds < 1.5 * MINUTE) {
            return "about a minute";
        }
        return seconds < 2 * HOUR
                ? String.format(Locale.ROOT, "about %d minutes", Math.round(seconds / MINUTE))
                : String.format(Locale.ROOT, "about %.1f hours", seconds / HOUR);
    }
}
