package farpoint.bench.guard;

import farpoint.bench.python.PythonProcess;
import java.util.Optional;

/** numpy's float matrix product, 3000 x 3000, on all cores: what float arithmetic the machine can do at best. */
public final class NumpyProduct implements Session.Peer {
    /** Operations of a run. */
    public static final double OPERATIONS = 2 * 3000.0 * 3000.0 * 3000.0;

    private static final String PROGRAM = PythonProcess.BLAS + """
            import sys, numpy
            a = numpy.random.default_rng(1).normal(size=(3000, 3000)).astype(numpy.float32)
            print("numpy", numpy.__version__ + ",", blas(), flush=True)
            for line in sys.stdin:
                a @ a
                print("done", flush=True)
            """;

    private final PythonProcess python;

    private NumpyProduct(PythonProcess python) {
        this.python = python;
    }

    /** Starts Python; empty if it or numpy is not installed. */
    public static Optional<NumpyProduct> start() {
        return PythonProcess.start(PROGRAM, 1).map(NumpyProduct::new);
    }

    @Override
    public String description() {
        return python.greeting().get(0);
    }

    /** Multiplies once: {@link #OPERATIONS}. */
    public void run() {
        python.ask("run");
    }

    @Override
    public void close() {
        python.close();
    }
}
