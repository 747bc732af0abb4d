package farpoint.bench.neighbors;

import farpoint.bench.python.PythonProcess;
import java.util.Optional;

/** scikit-learn's brute force on all threads, asked for the neighbours of other rows or of a table's own. */
final class QueryPeer implements AutoCloseable {
    private static final String PROGRAM = """
            import sys
            import numpy, sklearn
            from sklearn.neighbors import NearestNeighbors
            print("scikit-learn", sklearn.__version__, "numpy", numpy.__version__, flush=True)
            for line in sys.stdin:
                word = line.split()
                if word[0] == "data":
                    random = numpy.random.default_rng(1)
                    m, n, d, times = map(int, word[1:])
                    x = numpy.tile(random.normal(size=(n // times, d)), (times, 1))
                    y = random.normal(size=(m, d)) if m > 0 else None
                elif word[0] == "run":
                    NearestNeighbors(n_neighbors=%s, algorithm="brute", n_jobs=-1).fit(x).kneighbors(y)
                print("done", flush=True)
            """.formatted(Candidate.K);

    private final PythonProcess python;

    private QueryPeer(PythonProcess python) {
        this.python = python;
    }

    /** Starts Python; empty if it or scikit-learn is not installed. */
    static Optional<QueryPeer> start() {
        return PythonProcess.start(PROGRAM, 1).map(QueryPeer::new);
    }

    String description() {
        return python.greeting().get(0);
    }

    /**
     * Makes Gaussian rows.
     *
     * @param queries rows that neighbours are asked for; 0 for those of the table
     * @param rows rows of the table
     * @param columns their columns
     * @param times how often each of them stands in the table
     */
    void prepare(int queries, int rows, int columns, int times) {
        python.ask("data " + queries + " " + rows + " " + columns + " " + times);
    }

    /** Searches, preparation of the table included. */
    void run() {
        python.ask("run");
    }

    @Override
    public void close() {
        python.close();
    }
}
