package farpoint.bench.neighbors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The runs of one candidate on one data set. The first run warms up and does not count, unless it uses up the time for
 * others. A candidate that would need longer is asked for some of the rows only, and the time for these is scaled up.
 */
public final class Measurement {
    private static final int MOST_RUNS = 25;
    private static final int FEWEST_QUERIES = 20;

    private final Candidate candidate;
    private final double budget;
    private final int rows;
    private final int queries;
    private final Candidate.Search search;
    private final List<Double> seconds = new ArrayList<>();
    private double spent;

    /**
     * Gets ready.
     *
     * @param candidate what to measure
     * @param data the data
     * @param budget seconds after which no further run begins
     */
    public Measurement(Candidate candidate, TestRows data, double budget) {
        this.candidate = candidate;
        this.budget = budget;
        this.rows = data.matrix().rows();
        this.search = candidate.prepare(data);
        double each = candidate.secondsAQuery(rows, data.matrix().columns());
        this.queries = (int) Math.max(Math.min(rows, FEWEST_QUERIES), Math.min(rows, budget / 2 / each));
    }

    /** Runs once; false if the time is used up. */
    public boolean runOnce() {
        if (seconds.size() > MOST_RUNS || spent > budget && !seconds.isEmpty()) {
            return false;
        }
        long start = System.nanoTime();
        search.build();
        long built = System.nanoTime();
        search.run(queries);
        long end = System.nanoTime();
        spent += (end - start) * 1e-9;
        seconds.add((built - start) * 1e-9 + (end - built) * 1e-9 * rows / queries);
        return true;
    }

    private List<Double> counted() {
        return seconds.subList(seconds.size() > 1 ? 1 : 0, seconds.size());
    }

    /** The candidate's name. */
    public String name() {
        return candidate.name();
    }

    /** Number of runs that count. */
    public int runs() {
        return counted().size();
    }

    /** The rows that were searched for, of all. */
    public int queries() {
        return queries;
    }

    /** Whether the seconds are scaled up from some of the rows. */
    public boolean isScaled() {
        return queries < rows;
    }

    /** Median seconds. */
    public double median() {
        List<Double> sorted = new ArrayList<>(counted());
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
