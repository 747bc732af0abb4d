package farpoint.elki;

import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;

/** Convolutional autoencoder in ELKI; see {@link farpoint.convolutional.ConvolutionalAutoencoder}. */
@Title("Convolutional autoencoder")
@Description("An autoencoder for rows whose attributes, in order, are a profile such as a "
        + "spectrum, a radar range profile or a time series. hidden-layers is not used.")
@Reference(
        authors = "M. Bauw, S. Velasco-Forero, J. Angulo, C. Adnet, O. Airiau",
        title = "From Unsupervised to Semi-supervised Anomaly Detection Methods for HRRP Targets",
        booktitle = "IEEE Radar Conference, 2020",
        url = "https://arxiv.org/abs/2106.11168")
@Alias({"ConvolutionalAutoencoder", "cae"})
@Priority(Priority.RECOMMENDED)
public class ConvolutionalAutoencoder extends DetectorAlgorithm {
    /** Creates the algorithm. */
    public ConvolutionalAutoencoder(DetectorSettings settings) {
        super(settings);
    }

    /** The options. */
    public static class Par extends DetectorPar {
        /** Creates the options. */
        public Par() {
            super(farpoint.convolutional.ConvolutionalAutoencoder.SPEC);
        }

        @Override
        public ConvolutionalAutoencoder make() {
            return new ConvolutionalAutoencoder(settings());
        }
    }
}
