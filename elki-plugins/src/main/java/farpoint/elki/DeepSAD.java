package farpoint.elki;

import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;

/** Deep SAD in ELKI; see {@link farpoint.deepsad.DeepSAD}. */
@Title("Deep SAD")
@Description("Deep SVDD that learns from a few labelled rows as well: known outliers are pushed "
        + "away from the centre. Most rows may be unlabelled.")
@Reference(
        authors = "L. Ruff, R. A. Vandermeulen, N. Goernitz, A. Binder, E. Mueller, K.-R. Mueller, M. " + "Kloft",
        title = "Deep Semi-Supervised Anomaly Detection",
        booktitle = "International Conference on Learning Representations (ICLR), 2020",
        url = "https://arxiv.org/abs/1906.02694")
@Alias({"DeepSAD", "deepsad"})
@Priority(Priority.RECOMMENDED)
public class DeepSAD extends DetectorAlgorithm {
    /** Creates the algorithm. */
    public DeepSAD(DetectorSettings settings) {
        super(settings);
    }

    /** The options. */
    public static class Par extends DetectorPar {
        /** Creates the options. */
        public Par() {
            super(farpoint.deepsad.DeepSAD.SPEC);
        }

        @Override
        public DeepSAD make() {
            return new DeepSAD(settings());
        }
    }
}
