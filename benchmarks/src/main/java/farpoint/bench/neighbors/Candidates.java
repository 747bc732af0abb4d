package farpoint.bench.neighbors;

import farpoint.neighbors.Engines;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All candidates that are installed here. */
public final class Candidates implements AutoCloseable {
    private final List<Candidate> all = new ArrayList<>();
    private final List<String> descriptions = new ArrayList<>();
    private final List<DistanceEngine> engines = new ArrayList<>();
    private final Optional<PythonCandidate> python;

    private Candidates(List<String> methods) {
        for (String name : List.of("java:plain", "java", "opencl")) {
            addEngine(name);
        }
        methods.forEach(this::addEngine);
        python = PythonCandidate.start();
        python.ifPresentOrElse(
                p -> {
                    all.add(p);
                    descriptions.add(p.description());
                },
                () -> descriptions.add("scikit-learn is not installed (Debian: python3-sklearn)"));
        all.add(ElkiCandidate.linearScan());
        all.add(ElkiCandidate.defaultIndex());
        all.add(ElkiCandidate.kdTree());
        all.add(ElkiCandidate.coverTree());
        all.add(new WekaCandidate("Weka LinearNNSearch"));
    }

    private void addEngine(String name) {
        try {
            DistanceEngine engine = Engines.open(name, Candidates.class.getClassLoader(), descriptions::add);
            engines.add(engine);
            all.add(new EngineCandidate("Farpoint " + name, engine));
        } catch (InvalidInputException e) {
            descriptions.add(e.getMessage());
        }
    }

    /**
     * Opens all that are there.
     *
     * @param methods engines besides, such as {@code java:tree}
     */
    public static Candidates open(List<String> methods) {
        return new Candidates(methods);
    }

    /** The candidates; the Java engine without the vector module is the first. */
    public List<Candidate> all() {
        return all;
    }

    /** What they are, and which are missing. */
    public List<String> descriptions() {
        return descriptions;
    }

    /** Rate of numpy's float matrix product in 10^9 operations a second; 0 if it is not installed. */
    public double productPeak() {
        return python.map(PythonCandidate::productPeak).orElse(0.0);
    }

    @Override
    public void close() {
        engines.forEach(DistanceEngine::close);
        python.ifPresent(PythonCandidate::close);
    }
}
