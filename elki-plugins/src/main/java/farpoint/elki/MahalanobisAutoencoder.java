package farpoint.elki;

import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;

/** Mahalanobis autoencoder in ELKI; see {@link farpoint.mahalanobisautoencoder.MahalanobisAutoencoder}. */
@Title("Mahalanobis autoencoder")
@Description("An autoencoder that finds rows outlying if it restores them badly or if their code "
        + "lies far from those of the training rows.")
@Reference(
        authors = "T. Denouden, R. Salay, K. Czarnecki, V. Abdelzad, B. Phan, S. Vernekar",
        title = "Improving Reconstruction Autoencoder Out-of-distribution Detection with Mahalanobis " + "Distance",
        booktitle = "arXiv 1812.02765, 2018",
        url = "https://arxiv.org/abs/1812.02765")
@Alias({"MahalanobisAutoencoder", "mae"})
@Priority(Priority.RECOMMENDED)
public class MahalanobisAutoencoder extends DetectorAlgorithm {
    /** Creates the algorithm. */
    public MahalanobisAutoencoder(DetectorSettings settings) {
        super(settings);
    }

    /** The options. */
    public static class Par extends DetectorPar {
        /** Creates the options. */
        public Par() {
            super(farpoint.mahalanobisautoencoder.MahalanobisAutoencoder.SPEC);
        }

        @Override
        public MahalanobisAutoencoder make() {
            return new MahalanobisAutoencoder(settings());
        }
    }
}
