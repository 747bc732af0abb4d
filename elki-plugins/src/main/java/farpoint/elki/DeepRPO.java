package farpoint.elki;

import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;

/** Deep random projection outlyingness in ELKI; see {@link farpoint.deeprpo.DeepRPO}. */
@Title("Deep random projection outlyingness")
@Description("Random projection depth in the code of a trained encoder, for normal rows of several " + "kinds.")
@Reference(
        authors = "M. Bauw, S. Velasco-Forero, J. Angulo, C. Adnet, O. Airiau",
        title = "Deep Random Projection Outlyingness for Unsupervised Anomaly Detection",
        booktitle = "arXiv 2106.15307, 2021",
        url = "https://arxiv.org/abs/2106.15307")
@Alias({"DeepRPO", "deeprpo"})
@Priority(Priority.RECOMMENDED)
public class DeepRPO extends DetectorAlgorithm {
    /** Creates the algorithm. */
    public DeepRPO(DetectorSettings settings) {
        super(settings);
    }

    /** The options. */
    public static class Par extends DetectorPar {
        /** Creates the options. */
        public Par() {
            super(farpoint.deeprpo.DeepRPO.SPEC);
        }

        @Override
        public DeepRPO make() {
            return new DeepRPO(settings());
        }
    }
}
