package farpoint.mahalanobisautoencoder;

import farpoint.covariance.EstimatorChoice;
import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.deep.MemberRun;
import farpoint.deep.Pretraining;
import farpoint.deep.TrainingPhase;
import farpoint.deep.encoder.EncoderDesign;
import farpoint.deep.rows.TrainingRows;
import farpoint.deep.scoring.ReconstructionScorer;
import farpoint.deep.scoring.Scorer;
import farpoint.deep.settings.Masking;
import farpoint.deep.settings.NeuralSettings;
import farpoint.network.Network;
import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The training of one Mahalanobis autoencoder: network, Gaussian of the codes, and the weights of the two terms. */
final class NoveltyFit {
    private static final double HELD_OUT = 0.1;
    private static final int LEAST_HELD_OUT = 30;
    private static final double CLEAN_DISTANCE_WEIGHT = 0.25;

    private final MahalanobisAutoencoder detector;
    private final MemberRun run;
    private final TrainingRows training;
    private final TrainingRows validation;

    NoveltyFit(MahalanobisAutoencoder detector, MemberRun run) {
        this.detector = detector;
        this.run = run;
        int n = run.rows().rows();
        int[] order = IntStream.range(0, n).toArray();
        run.random("held-out rows").shuffle(order, n);
        int heldOut = (int) (HELD_OUT * n);
        boolean enough = heldOut >= LEAST_HELD_OUT;
        training = enough ? run.rows().select(Arrays.copyOfRange(order, heldOut, n)) : run.rows();
        validation = enough ? run.rows().select(Arrays.copyOf(order, heldOut)) : run.rows();
    }

    Scorer train(EncoderDesign design, int epochs, double rate) {
        Network network =
                Pretraining.autoencoder(run, TrainingPhase.TRAINING, design, training, epochs, rate, epochs * 2 / 3);
        int codeLayer = design.encoder().size() - 1;
        int columns = run.rows().columns();
        CodeGaussian gaussian = gaussian(network.prefix(codeLayer + 1), network, columns);
        NoveltyScorer plain = new NoveltyScorer(network, codeLayer, columns, gaussian, 1, 0);
        double alpha = distanceWeight() / unit(plain);
        double beta = 1 / unit(plain.weighted(0, 1));
        return switch (detector.term()) {
            case BOTH -> plain.weighted(alpha, beta);
            case DISTANCE -> plain;
            case ERROR -> plain.weighted(0, 1);
        };
    }

    /** Less for clean rows: an autoencoder that has not learned to restore outliers tells more by its error. */
    private double distanceWeight() {
        NeuralSettings settings = detector.settings();
        return settings.cleanTraining() && !settings.isReference() ? CLEAN_DISTANCE_WEIGHT : 1;
    }

    /** The codes of the training rows; on contaminated data without those of outstanding reconstruction error. */
    private CodeGaussian gaussian(Network encoder, Network network, int columns) {
        double[] codes = training.outputs(encoder);
        Masking masking = detector.settings().effectiveMasking();
        if (masking.masks()) {
            double[] errors = training.scores(new ReconstructionScorer(network, columns));
            codes = keep(codes, encoder.outputs(), errors, masking.largestUnmasked(errors));
        }
        NeuralSettings settings = detector.settings();
        int width = encoder.outputs();
        EstimatorChoice choice = EstimatorChoice.of(
                detector.estimator(),
                BlockedRows.of(DataMatrix.of(codes.length / width, width, codes), run.context()),
                settings.cleanTraining());
        return CodeGaussian.fit(codes, width, choice.estimator(), settings.seed(), run.context());
    }

    private static double[] keep(double[] codes, int width, double[] errors, double largest) {
        double[] kept = new double[codes.length];
        int count = 0;
        for (int i = 0; i < errors.length; i++) {
            if (errors[i] <= largest) {
                System.arraycopy(codes, i * width, kept, count * width, width);
                count++;
            }
        }
        return Arrays.copyOf(kept, count * width);
    }

    /**
     * What a term is measured in: its standard deviation over the held-out rows in the reference preset, else its median,
     * so that the score adds up how many times its usual value each term takes.
     */
    private double unit(Scorer scorer) {
        double[] values = validation.scores(scorer);
        double unit = detector.settings().isReference() ? deviation(values) : Quantiles.median(values);
        return unit > 0 ? unit : 1;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }
}
