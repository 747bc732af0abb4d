package farpoint.bench.neighbors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The runs of one candidate on one data set. The first run warms up and does not count, unless it uses up the time. */
public final class Measurement {
    private static final int MOST_RUNS = 25;

    private final Candidate candidate;
    private final double budget;
    private final Runnable run;
    private final List<Double> seconds = new ArrayList<>();
    private double spent;
    private boolean warm;

    /**
     * Gets ready.
     *
     * @param candidate what to measure
     * @param rows the data
     * @param budget seconds after which no further run begins
     */
    public Measurement(Candidate candidate, GaussianRows rows, double budget) {
        this.candidate = candidate;
        this.budget = budget;
        this.run = candidate.prepare(rows);
    }

    /** Runs once; false if the time is used up. */
    public boolean runOnce() {
        if (seconds.size() == MOST_RUNS || spent > budget && !seconds.isEmpty()) {
            return false;
        }
        long start = System.nanoTime();
        run.run();
        double taken = (System.nanoTime() - start) * 1e-9;
        spent += taken;
        if (warm || taken > budget / 2) {
            seconds.add(taken);
        }
        warm = true;
        return true;
    }

    /** The candidate's name. */
    public String name() {
        return candidate.name();
    }

    /** Number of runs that count. */
    public int runs() {
        return seconds.size();
    }

    /** Median seconds. */
    public double median() {
        List<Double> sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
