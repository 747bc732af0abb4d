package farpoint.deep.scoring;

import farpoint.network.Features;
import farpoint.network.FeedForward;
import farpoint.network.Pass;
import farpoint.state.State;
import java.util.Arrays;

/**
 * Scores a row by how far its code lies outside the nearest sphere: the least of the squared distance to a centre, less
 * that centre's squared radius.
 *
 * @param network the encoder
 * @param centres at least one centre
 * @param squaredRadii one a centre; 0 for plain squared distances
 */
public record SphereScorer(FeedForward network, double[][] centres, double[] squaredRadii) implements Scorer {
    /** Refuses a centre that a network without weights would reach. */
    public SphereScorer {
        for (double[] centre : centres) {
            if (isZero(centre)) {
                throw new IllegalArgumentException("a centre at 0 is the image of zero weights");
            }
        }
    }

    @Override
    public void score(Pass pass, double[] scores, int offset) {
        pass.forward();
        Features codes = pass.output();
        for (int b = 0; b < codes.size(); b++) {
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < centres.length; k++) {
                least = Math.min(least, squaredDistance(codes, b, centres[k]) - squaredRadii[k]);
            }
            scores[offset + b] = least;
        }
    }

    private static boolean isZero(double[] centre) {
        return Arrays.stream(centre).map(c -> c * c).sum() == 0;
    }

    @Override
    public double lowerBound() {
        return -Arrays.stream(squaredRadii).max().orElseThrow();
    }

    @Override
    public void writeTo(State state) {
        double[] all = Arrays.stream(centres).flatMapToDouble(Arrays::stream).toArray();
        state.put("centres", all).put("squared-radii", squaredRadii);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static SphereScorer readFrom(FeedForward network, State state) {
        int width = network.outputs();
        double[] radii = state.numbers("squared-radii");
        double[] all = state.numbers("centres", (long) radii.length * width);
        double[][] centres = new double[radii.length][];
        for (int k = 0; k < radii.length; k++) {
            centres[k] = Arrays.copyOfRange(all, k * width, (k + 1) * width);
            if (isZero(centres[k]) || radii[k] < 0) {
                throw State.damaged("a centre or radius is impossible");
            }
        }
        if (radii.length == 0) {
            throw State.damaged("there is no centre");
        }
        return new SphereScorer(network, centres, radii);
    }

    /** The squared distance of a row of the batch to a centre. */
    public static double squaredDistance(Features codes, int row, double[] centre) {
        double sum = 0;
        for (int j = 0; j < centre.length; j++) {
            double difference = codes.value(j, row) - centre[j];
            sum += difference * difference;
        }
        return sum;
    }
}
