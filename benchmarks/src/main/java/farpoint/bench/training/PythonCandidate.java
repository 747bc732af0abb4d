package farpoint.bench.training;

import farpoint.bench.guard.Session;
import farpoint.bench.python.PythonProcess;
import java.util.Optional;

/**
 * PyTorch on the CPU in a child process of Python, in its usual precision, float32, with data of its own. It trains one
 * network on all threads, and scores in batches of 1024 rows, which is faster there than all rows at once.
 */
public final class PythonCandidate implements Candidate, Session.Peer {
    private static final String PROGRAM = PythonProcess.BLAS + """
            import re, sys, torch
            batch, epochs = %s, %s
            built = re.search("BLAS_INFO=(\\w+)", torch.__config__.show())
            print("PyTorch", torch.__version__ + ", float32", flush=True)
            print("PyTorch", torch.__version__ + ", built for BLAS", (built.group(1) if built else "unknown") + ",",
                  "loaded:", blas(), flush=True)
            tables = {}
            # One step for all weights, where this version has it for the CPU.
            fused = {"fused": True}
            try:
                torch.optim.Adam([torch.nn.Parameter(torch.zeros(1))], **fused)
            except (TypeError, RuntimeError, ValueError):
                fused = {}
            def net(widths):
                layers = []
                for a, b in zip(widths, widths[1:]):
                    layers += [torch.nn.LeakyReLU(0.01), torch.nn.Linear(a, b, bias=False)]
                return torch.nn.Sequential(*layers[1:])
            def train(x, passes, model):
                adam = torch.optim.Adam(model.parameters(), lr=1e-3, weight_decay=1e-6, **fused)
                for epoch in range(epochs):
                    order = torch.randperm(len(x))
                    for i in range(0, len(x), batch):
                        part = x[order[i:i + batch]]
                        adam.zero_grad(set_to_none=True)
                        ((model(part) - part) ** 2).mean().backward()
                        adam.step()
            def score(x, passes, model):
                with torch.no_grad():
                    for one in range(passes):
                        for i in range(0, len(x), 1024):
                            part = x[i:i + 1024]
                            ((model(part) - part) ** 2).mean(1)
            for line in sys.stdin:
                word, widths, rows, passes, threads = line.split()
                torch.set_num_threads(int(threads))
                widths = [int(w) for w in widths.split("-")]
                if widths[0] not in tables:
                    tables[widths[0]] = torch.randn(int(rows), widths[0])
                (train if word == "train" else score)(tables[widths[0]], int(passes), net(widths))
                print("done", flush=True)
            """.formatted(Job.BATCH, Job.EPOCHS);

    private final PythonProcess python;

    private PythonCandidate(PythonProcess python) {
        this.python = python;
    }

    /** Starts Python; empty if it or PyTorch is not installed. */
    public static Optional<PythonCandidate> start() {
        return PythonProcess.start(PROGRAM, 2).map(PythonCandidate::new);
    }

    @Override
    public String name() {
        return python.greeting().get(0);
    }

    @Override
    public String description() {
        return python.greeting().get(1);
    }

    @Override
    public long train(Job job) {
        ask("train", job);
        return (long) Job.EPOCHS * job.rows();
    }

    @Override
    public long score(Job job) {
        ask("score", job);
        return (long) job.passes() * job.rows();
    }

    private void ask(String word, Job job) {
        python.ask(word + " " + job.network() + " " + job.rows() + " " + job.passes() + " " + job.threads());
    }

    @Override
    public void close() {
        python.close();
    }
}
