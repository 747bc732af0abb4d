package farpoint.convolutional;

import farpoint.data.DataMatrix;
import farpoint.deep.EnsemblePlan;
import farpoint.deep.NeuralDetector;
import farpoint.deep.Pretraining;
import farpoint.deep.TrainingPhase;
import farpoint.deep.encoder.EncoderDesign;
import farpoint.deep.encoder.EncoderKind;
import farpoint.deep.rows.InputForm;
import farpoint.deep.rows.RowNormalization;
import farpoint.deep.scoring.ReconstructionScorer;
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
 * A convolutional autoencoder: the attributes of a row, in order, are a profile such as a spectrum or a time series. The
 * score is the mean squared reconstruction error.
 *
 * @param rowNormalization what is done to each row
 * @param settings network and training; hidden layers do not apply
 */
public record ConvolutionalAutoencoder(RowNormalization rowNormalization, NeuralSettings settings)
        implements NeuralDetector {

    /** Row normalisation. */
    public static final Parameter<RowNormalization> ROW_NORMALIZATION = Parameter.ofChoice(
            "row-normalization",
            RowNormalization.NONE,
            "What is done to each row after the scaling of the columns: none, l2 (divide by its length), max (divide by its"
                    + " largest magnitude) or z-score. Often combined with scaling none.");

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "ConvolutionalAutoencoder",
            "cae",
            "Convolutional autoencoder",
            "An autoencoder for rows whose attributes, in order, are a profile such as a spectrum, a radar range profile or"
                    + " a time series. hidden-layers is not used."
                    + DetectorSpec.MIXED_TABLES,
            List.of(new Citation(
                    "M. Bauw, S. Velasco-Forero, J. Angulo, C. Adnet, O. Airiau",
                    "From Unsupervised to Semi-supervised Anomaly Detection Methods for HRRP Targets",
                    "IEEE Radar Conference",
                    2020,
                    "https://arxiv.org/abs/2106.11168")),
            ClassUse.IGNORED,
            NeuralSettings.parametersWith(ROW_NORMALIZATION),
            ConvolutionalAutoencoder::of);

    private static final int EPOCHS = 100;
    private static final double RATE = 1e-3;

    /** Checks the values. */
    public ConvolutionalAutoencoder {
        ROW_NORMALIZATION.check(rowNormalization);
    }

    private static ConvolutionalAutoencoder of(ParameterValues v) {
        return new ConvolutionalAutoencoder(v.get(ROW_NORMALIZATION), NeuralSettings.of(v));
    }

    @Override
    public Scorer readScorer(FeedForward network, int columns, State state) {
        return ReconstructionScorer.of(network, columns);
    }

    @Override
    public EnsemblePlan plan(DataMatrix rows) {
        int columns = rows.columns();
        EncoderDesign design = EncoderKind.CONVOLUTIONAL.design(settings, columns);
        InputForm form = EncoderKind.CONVOLUTIONAL.form(settings, columns).normalised(rowNormalization);
        int epochs = settings.epochsOr(EPOCHS, rows.rows(), columns);
        double rate = settings.learningRateOr(RATE);
        return new EnsemblePlan(
                SPEC.name(),
                settings,
                form,
                epochs,
                run -> new ReconstructionScorer(
                        Pretraining.autoencoder(
                                run, TrainingPhase.TRAINING, design, run.rows(), epochs, rate, epochs * 2 / 3),
                        columns));
    }
}
