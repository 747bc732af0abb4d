package farpoint.mahalanobisautoencoder;

import farpoint.covariance.CovarianceEstimator;
import farpoint.covariance.MahalanobisMetric;
import farpoint.deep.scoring.ReconstructionScorer;
import farpoint.deep.scoring.Scorer;
import farpoint.network.Features;
import farpoint.network.FeedForward;
import farpoint.network.Pass;
import farpoint.state.State;
import java.util.Map;

/**
 * Scores a row by alpha times the Mahalanobis distance of its code plus beta times its mean squared reconstruction error.
 *
 * @param network the autoencoder
 * @param codeLayer the layer whose output is the code
 * @param columns the first so many features count for the error
 * @param gaussian the codes' distribution
 */
record NoveltyScorer(FeedForward network, int codeLayer, int columns, CodeGaussian gaussian, double alpha, double beta)
        implements Scorer {
    @Override
    public void score(Pass pass, double[] scores, int offset) {
        pass.forward();
        ReconstructionScorer.errors(pass, columns, scores, offset);
        Features codes = pass.output(codeLayer);
        double[] centred = new double[codes.width()];
        double[] scratch = new double[codes.width()];
        for (int b = 0; b < codes.size(); b++) {
            for (int j = 0; j < centred.length; j++) {
                centred[j] = codes.value(j, b);
            }
            double distance = gaussian.distance(centred, scratch);
            scores[offset + b] = alpha * distance + beta * scores[offset + b];
        }
    }

    @Override
    public Map<String, Object> facts() {
        double weight = gaussian.regularisation();
        return weight > 0 ? Map.of(CovarianceEstimator.REGULARISED, weight) : Map.of();
    }

    @Override
    public void writeTo(State state) {
        State distance = new State();
        gaussian.metric().writeTo(distance);
        state.put("code-layer", codeLayer)
                .put("alpha", alpha)
                .put("beta", beta)
                .put("mean", gaussian.mean())
                .put("distance", distance);
    }

    static NoveltyScorer readFrom(FeedForward network, int columns, State state) {
        ReconstructionScorer.requireRestores(network, columns);
        int codeLayer = state.integer("code-layer", 0, network.layers().size() - 1);
        int width = network.layers().get(codeLayer).outputs();
        MahalanobisMetric metric = MahalanobisMetric.readFrom(state.child("distance"), width);
        CodeGaussian gaussian = new CodeGaussian(state.numbers("mean", width), metric, 0);
        double alpha = state.number("alpha");
        double beta = state.number("beta");
        if (alpha < 0 || beta < 0) {
            throw State.damaged("a weight is negative");
        }
        return new NoveltyScorer(network, codeLayer, columns, gaussian, alpha, beta);
    }

    /** The same network and codes with other weights of the terms. */
    NoveltyScorer weighted(double newAlpha, double newBeta) {
        return new NoveltyScorer(network, codeLayer, columns, gaussian, newAlpha, newBeta);
    }
}
