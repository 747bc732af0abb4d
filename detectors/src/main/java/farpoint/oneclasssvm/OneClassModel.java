package farpoint.oneclasssvm;

import farpoint.data.DataMatrix;
import farpoint.detector.Explainable;
import farpoint.detector.OutlierModel;
import farpoint.detector.Scoring;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fitted {@link OneClassSVM}. The score is rho less the sum of the kernel with the support vectors, times their
 * coefficients: the negative decision value, in the units of libsvm and scikit-learn, but for what {@link
 * GaussianKernel#forScores} adds where rows would have none but equal ones. Contributions add up to gamma times the mean squared distance to the vectors that a row leans on, see {@link
 * Attribution}, not to the score.
 */
final class OneClassModel implements OutlierModel, Explainable {
    private static final int CHUNK = 64;

    private final Boundary boundary;
    private final LinkedHashMap<String, Object> facts;

    OneClassModel(Boundary boundary, Map<String, Object> facts) {
        this.boundary = boundary;
        this.facts = new LinkedHashMap<>(facts);
    }

    @Override
    public int dimension() {
        return boundary.columns();
    }

    @Override
    public double[] score(DataMatrix rows, ComputeContext context) {
        return open(context).score(rows, context);
    }

    @Override
    public Scoring open(ComputeContext context) {
        Panels panels = boundary.panels();
        return (rows, use) -> {
            double[] scores = new double[rows.rows()];
            use.forEachChunk("Scoring", scores.length, CHUNK, (chunk, from, to, stop) -> {
                for (int b = 0; b < panels.blocks(); b++) {
                    stop.check();
                    addKernels(rows, from, to, panels, b, scores);
                }
                for (int i = from; i < to; i++) {
                    scores[i] = boundary.rho() - scores[i];
                }
            });
            return scores;
        };
    }

    private void addKernels(DataMatrix rows, int from, int to, Panels panels, int block, double[] sums) {
        double[] squares = new double[panels.size(block)];
        for (int i = from; i < to; i++) {
            panels.squares(rows.values(), i * rows.columns(), block, squares);
            for (int r = 0; r < squares.length; r++) {
                double coefficient = boundary.coefficients()[block * Panels.BLOCK + r];
                sums[i] += coefficient * GaussianKernel.forScores(boundary.gamma() * squares[r]);
            }
        }
    }

    @Override
    public double[] contributions(DataMatrix rows, ComputeContext context) {
        Panels panels = boundary.panels();
        double[] contributions = new double[rows.values().length];
        context.forEachChunk("Contributions", rows.rows(), CHUNK, (chunk, from, to, stop) -> {
            Attribution attribution = new Attribution(boundary, panels);
            for (int i = from; i < to; i++) {
                stop.check();
                attribution.write(rows.values(), i * rows.columns(), contributions);
            }
        });
        return contributions;
    }

    @Override
    public double lowerBound() {
        return boundary.leastScore();
    }

    @Override
    public void writeTo(State state) {
        state.put("gamma", boundary.gamma()).put("rho", boundary.rho());
        state.put("coefficients", boundary.coefficients()).put("vectors", boundary.vectors());
    }

    static OneClassModel readFrom(State state, int columns) {
        double gamma = state.number("gamma");
        if (!(gamma > 0)) {
            throw State.damaged("gamma is %s", gamma);
        }
        double[] coefficients = state.numbers("coefficients");
        if (coefficients.length == 0) {
            throw State.damaged("it has no support vectors");
        }
        for (double coefficient : coefficients) {
            if (!(coefficient > 0 && coefficient <= 1)) {
                throw State.damaged("a coefficient is %s", coefficient);
            }
        }
        double[] vectors = state.numbers("vectors", (long) coefficients.length * columns);
        return new OneClassModel(new Boundary(gamma, state.number("rho"), coefficients, vectors, columns), Map.of());
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("Support vectors", boundary.coefficients().length);
        summary.put("Support vectors with the largest coefficient", (int)
                Arrays.stream(boundary.coefficients()).filter(a -> a >= 1).count());
        summary.put("Gamma of the kernel", boundary.gamma());
        summary.put("Offset", boundary.rho());
        summary.putAll(facts);
        return summary;
    }
}
