package farpoint.bench.training;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * PyTorch on the CPU in a child process of Python, in its usual precision, float32, with data of its own. It trains one
 * network on all threads, and scores in batches of 1024 rows, which is faster there than all rows at once.
 */
public final class PythonCandidate implements Candidate, AutoCloseable {
    private static final String PROGRAM = """
            import sys, torch
            rows, batch, epochs, passes = %d, %d, %d, %d
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

    private final Process process;
    private final BufferedReader replies;
    private final BufferedWriter commands;
    private final String name;

    private PythonCandidate(Process process) throws IOException {
        this.process = process;
        this.replies = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.name = replies.readLine();
        if (name == null) {
            throw new IOException("no reply");
        }
    }

    /** Starts Python; empty if it or PyTorch is not installed. */
    public static Optional<PythonCandidate> start() {
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

    @Override
    public String name() {
        return name;
    }

    @Override
    public long train(Job job) {
        ask("train " + job.columns() + " " + job.threads());
        return (long) Job.EPOCHS * Job.ROWS;
    }

    @Override
    public long score(Job job) {
        ask("score " + job.columns() + " " + job.threads());
        return (long) Job.PASSES * Job.ROWS;
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
