package farpoint.bench.guard;

import farpoint.bench.python.PythonProcess;
import java.util.Optional;

/** scikit-learn's brute force on all cores, on Gaussian rows of its own; making them does not count. */
public final class ScikitNeighbors implements Session.Peer {
    private static final String PROGRAM = """
            import sys
            import numpy, sklearn
            from sklearn.neighbors import NearestNeighbors
            print("scikit-learn", sklearn.__version__ + ", numpy", numpy.__version__, flush=True)
            for line in sys.stdin:
                word = line.split()
                if word[0] == "data":
                    random = numpy.random.default_rng(1)
                    rows = random.normal(size=(int(word[1]), int(word[3])))
                    queries = random.normal(size=(int(word[2]), int(word[3])))
                else:
                    found = NearestNeighbors(n_neighbors=int(word[1]), algorithm="brute", n_jobs=-1).fit(rows)
                    found.kneighbors(queries if len(queries) else None)
                print("done", flush=True)
            """;

    private final PythonProcess python;

    private ScikitNeighbors(PythonProcess python) {
        this.python = python;
    }

    /** Starts Python; empty if it or scikit-learn is not installed. */
    public static Optional<ScikitNeighbors> start() {
        return PythonProcess.start(PROGRAM, 1).map(ScikitNeighbors::new);
    }

    @Override
    public String description() {
        return python.greeting().get(0);
    }

    /**
     * Makes rows.
     *
     * @param rows number of rows that are searched
     * @param queries number of other rows, whose neighbours are searched for; 0 for those of the rows themselves
     * @param columns number of columns
     */
    public void prepare(int rows, int queries, int columns) {
        python.ask("data " + rows + " " + queries + " " + columns);
    }

    /** Searches for the k nearest rows of each query. */
    public void run(int k) {
        python.ask("run " + k);
    }

    @Override
    public void close() {
        python.close();
    }
}
