package farpoint.bench.neighbors;

import farpoint.bench.python.PythonProcess;
import java.util.Optional;

/** scikit-learn's brute force on all threads in a child process of Python, which makes rows of its own in the same way. */
final class PythonCandidate implements Candidate, AutoCloseable {
    private static final String PROGRAM = """
            import sys, time
            import numpy, sklearn
            from sklearn.neighbors import NearestNeighbors
            a = numpy.random.default_rng(1).normal(size=(3000, 3000)).astype(numpy.float32)
            a @ a
            times = []
            for _ in range(5):
                start = time.perf_counter()
                a @ a
                times.append(time.perf_counter() - start)
            print("scikit-learn", sklearn.__version__, "numpy", numpy.__version__, flush=True)
            print(2 * 3000**3 / min(times) * 1e-9, flush=True)
            x = None
            for line in sys.stdin:
                word = line.split()
                if word[0] == "data":
                    random = numpy.random.default_rng(1)
                    n, d = int(word[1]), int(word[2])
                    x = random.normal(size=(n, d))
                    if word[3] == "true":
                        x += (10 * random.normal(size=(50, d)))[random.integers(50, size=n)]
                else:
                    NearestNeighbors(n_neighbors=%s, algorithm="brute", n_jobs=-1).fit(x).kneighbors()
                print("done", flush=True)
            """.formatted(K);

    private final PythonProcess python;

    private PythonCandidate(PythonProcess python) {
        this.python = python;
    }

    /** Starts Python; empty if it or scikit-learn is not installed. */
    static Optional<PythonCandidate> start() {
        return PythonProcess.start(PROGRAM, 2).map(PythonCandidate::new);
    }

    String description() {
        return python.greeting().get(0);
    }

    /** Rate of the float matrix product in 10^9 operations a second. */
    double productPeak() {
        return Double.parseDouble(python.greeting().get(1));
    }

    @Override
    public String name() {
        return "scikit-learn brute force";
    }

    @Override
    public Search prepare(TestRows rows) {
        python.ask("data " + rows.matrix().rows() + " " + rows.matrix().columns() + " " + rows.isClustered());
        return queries -> python.ask("run");
    }

    @Override
    public void close() {
        python.close();
    }
}
