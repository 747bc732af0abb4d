package farpoint.deeprpo;

import farpoint.deep.scoring.Scorer;
import farpoint.network.Features;
import farpoint.network.FeedForward;
import farpoint.network.Pass;
import farpoint.state.State;
import java.util.Arrays;

/**
 * Scores a row by the random projection outlyingness of its code.
 *
 * @param network the encoder
 * @param projections directions with medians and deviations
 */
record OutlyingnessScorer(FeedForward network, Projections projections, Aggregation aggregation) implements Scorer {
    @Override
    public void score(Pass pass, double[] scores, int offset) {
        pass.forward();
        Features output = pass.output();
        int size = output.size();
        double[][] codes = new double[output.width()][size];
        for (int j = 0; j < codes.length; j++) {
            output.read(j, codes[j]);
        }
        double[] ratios = new double[size];
        Arrays.fill(scores, offset, offset + size, 0);
        int count = projections.count();
        for (int k = 0; k < count; k++) {
            projections.standardise(codes, size, k, ratios);
            for (int b = 0; b < size; b++) {
                double ratio = Math.abs(ratios[b]);
                scores[offset + b] = aggregation == Aggregation.MAX
                        ? Math.max(scores[offset + b], ratio)
                        : scores[offset + b] + ratio / count;
            }
        }
    }

    @Override
    public void writeTo(State state) {
        state.put("directions", projections.directions());
        state.put("medians", projections.medians()).put("deviations", projections.deviations());
    }

    static OutlyingnessScorer readFrom(FeedForward network, Aggregation aggregation, State state) {
        int width = network.outputs();
        double[] medians = state.numbers("medians");
        double[] deviations = state.numbers("deviations", medians.length);
        if (medians.length == 0 || Arrays.stream(deviations).anyMatch(d -> !(d > 0))) {
            throw State.damaged("there is no direction, or a deviation is not positive");
        }
        double[] directions = state.numbers("directions", (long) medians.length * width);
        return new OutlyingnessScorer(network, new Projections(width, directions, medians, deviations), aggregation);
    }
}
