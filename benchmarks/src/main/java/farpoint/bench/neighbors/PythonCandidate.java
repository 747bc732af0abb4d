package farpoint.bench.neighbors;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                    NearestNeighbors(n_neighbors=%d, algorithm="brute", n_jobs=-1).fit(x).kneighbors()
                print("done", flush=True)
            """.formatted(K);

    private final Process process;
    private final BufferedReader replies;
    private final BufferedWriter commands;
    private final String description;
    private final double productPeak;

    private PythonCandidate(Process process) throws IOException {
        this.process = process;
        this.replies = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        String first = replies.readLine();
        if (first == null) {
            throw new IOException("no reply");
        }
        this.description = first;
        this.productPeak = Double.parseDouble(replies.readLine());
    }

    /** Starts Python; empty if it or scikit-learn is not installed. */
    static Optional<PythonCandidate> start() {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            try {
                ProcessBuilder builder = new ProcessBuilder(python, "-c", PROGRAM);
                builder.redirectError(ProcessBuilder.Redirect.DISCARD);
                return Optional.of(new PythonCandidate(builder.start()));
            } catch (IOException e) {
                // The next one, or the report that there is none.
                continue;
            }
        }
        return Optional.empty();
    }

    String description() {
        return description;
    }

    /** Rate of the float matrix product in 10^9 operations a second. */
    double productPeak() {
        return productPeak;
    }

    @Override
    public String name() {
        return "scikit-learn brute force";
    }

    @Override
    public Search prepare(TestRows rows) {
        ask("data " + rows.matrix().rows() + " " + rows.matrix().columns() + " " + rows.isClustered());
        return queries -> ask("run");
    }

    private void ask(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
            if (replies.readLine() == null) {
                throw new IllegalStateException("the Python process ended");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
