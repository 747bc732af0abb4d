package farpoint.mahalanobisautoencoder;

import farpoint.covariance.CovarianceEstimator;
import farpoint.data.DataMatrix;
import farpoint.deep.EnsemblePlan;
import farpoint.deep.NeuralDetector;
import farpoint.deep.encoder.EncoderDesign;
import farpoint.deep.encoder.EncoderKind;
import farpoint.deep.rows.InputForm;
import farpoint.deep.scoring.Scorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.DetectorSpec;
import farpoint.network.FeedForward;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.state.State;
import java.util.List;

/**
 * An autoencoder whose score is alpha D + beta e: D is the Mahalanobis distance of a row's code from the training rows'
 * codes, e the mean squared reconstruction error, and alpha and beta bring the two to a common unit, taken from held-out
 * rows: one over the standard deviation in the reference preset, as published; else one over the median, which neither
 * outliers nor the long tail of the errors move, and which does not let a distance that varies little outvote the error.
 * Where the training rows are said to be clean, the distance counts a quarter of that.
 *
 * @param estimator how the codes' covariance is estimated
 * @param term which of the two terms make the score
 * @param settings network and training
 */
public record MahalanobisAutoencoder(CovarianceEstimator estimator, Term term, NeuralSettings settings)
        implements NeuralDetector {

    /** Estimator of the codes' covariance. */
    public static final Parameter<CovarianceEstimator> ESTIMATOR = Parameter.ofChoice(
            "estimator",
            CovarianceEstimator.LEDOIT_WOLF,
            "How mean and covariance of the codes are estimated: empirical, ledoit-wolf (shrunk), oas (shrunk, for very few"
                    + " rows), diagonal (variances only), mcd (robust) or automatic, which is mcd or ledoit-wolf as for the"
                    + " Gaussian Mahalanobis distance, with the code's columns.");

    /** Terms. */
    public static final Parameter<Term> TERM = Parameter.ofChoice(
            "term",
            Term.BOTH,
            "What makes the score: both, distance (of the code alone) or error (of the reconstruction alone). The two often"
                    + " find different outliers.");

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "MahalanobisAutoencoder",
            "mae",
            "Mahalanobis autoencoder",
            "An autoencoder that finds rows outlying if it restores them badly or if their code lies far from those of the"
                    + " training rows."
                    + DetectorSpec.MIXED_TABLES,
            List.of(new Citation(
                    "T. Denouden, R. Salay, K. Czarnecki, V. Abdelzad, B. Phan, S. Vernekar",
                    "Improving Reconstruction Autoencoder Out-of-distribution Detection with Mahalanobis Distance",
                    "arXiv 1812.02765",
                    2018,
                    "https://arxiv.org/abs/1812.02765")),
            ClassUse.IGNORED,
            NeuralSettings.parametersWith(ESTIMATOR, TERM),
            MahalanobisAutoencoder::of);

    private static final int EPOCHS = 100;
    private static final double RATE = 1e-3;

    /** Checks the values. */
    public MahalanobisAutoencoder {
        ESTIMATOR.check(estimator);
        TERM.check(term);
    }

    private static MahalanobisAutoencoder of(ParameterValues v) {
        return new MahalanobisAutoencoder(v.get(ESTIMATOR), v.get(TERM), NeuralSettings.of(v));
    }

    /** Twice the plain autoencoder's code, since the distance is there for what a wide code restores too well. */
    private EncoderDesign design(int columns) {
        int latent = EncoderKind.automaticLatent(columns) * (settings.isReference() ? 1 : 2);
        return EncoderKind.DENSE.design(settings.withLatentDimOr(latent), columns);
    }

    @Override
    public Scorer readScorer(FeedForward network, int columns, State state) {
        return NoveltyScorer.readFrom(network, columns, state);
    }

    @Override
    public EnsemblePlan plan(DataMatrix rows) {
        EncoderDesign design = design(rows.columns());
        InputForm form = EncoderKind.DENSE.form(settings, rows.columns());
        int epochs = settings.epochsOr(EPOCHS, rows.rows(), rows.columns());
        double rate = settings.learningRateOr(RATE);
        return new EnsemblePlan(
                SPEC.name(), settings, form, epochs, run -> new NoveltyFit(this, run).train(design, epochs, rate));
    }
}
