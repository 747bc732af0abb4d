package farpoint.bench.training;

import farpoint.bench.python.PythonProcess;
import java.util.Optional;

/**
 * PyTorch on the CPU in a child process of Python, in its usual precision, float32, with data of its own. It trains one
 * network on all threads, and scores in batches of 1024 rows, which is faster there than all rows at once.
 */
public final class PythonCandidate implements Candidate, AutoCloseable {
    private static final String PROGRAM = """
            import sys, torch
            rows, batch, epochs, passes = %s, %s, %s, %s
            print("PyTorch", torch.__version__ + ", float32", flush=True)
            tables = {}
            def net(d):
                layer = lambda a, b: torch.nn.Linear(a, b, bias=False)
                relu = lambda: torch.nn.LeakyReLU(0.01)
                return torch.nn.Sequential(layer(d, 64), relu(), layer(64, 32), relu(), layer(32, 64), relu(), layer(64, d))
            def train(x, model):
                adam = torch.optim.Adam(model.parameters(), lr=1e-3, weight_decay=1e-6)
                for epoch in range(epochs):
                    order = torch.randperm(rows)
                    for i in range(0, rows, batch):
                        part = x[order[i:i + batch]]
                        adam.zero_grad(set_to_none=True)
                        ((model(part) - part) ** 2).mean().backward()
                        adam.step()
            def score(x, model):
                with torch.no_grad():
                    for one in range(passes):
                        for i in range(0, rows, 1024):
                            part = x[i:i + 1024]
                            ((model(part) - part) ** 2).mean(1)
            for line in sys.stdin:
                word, d, threads = line.split()
                torch.set_num_threads(int(threads))
                x = tables.setdefault(int(d), torch.randn(rows, int(d)))
                (train if word == "train" else score)(x, net(int(d)))
                print("done", flush=True)
            """.formatted(Job.ROWS, Job.BATCH, Job.EPOCHS, Job.PASSES);

    private final PythonProcess python;

    private PythonCandidate(PythonProcess python) {
        this.python = python;
    }

    /** Starts Python; empty if it or PyTorch is not installed. */
    public static Optional<PythonCandidate> start() {
        return PythonProcess.start(PROGRAM, 1).map(PythonCandidate::new);
    }

    @Override
    public String name() {
        return python.greeting().get(0);
    }

    @Override
    public long train(Job job) {
        python.ask("train " + job.columns() + " " + job.threads());
        return (long) Job.EPOCHS * Job.ROWS;
    }

    @Override
    public long score(Job job) {
        python.ask("score " + job.columns() + " " + job.threads());
        return (long) Job.PASSES * Job.ROWS;
    }

    @Override
    public void close() {
        python.close();
    }
}
