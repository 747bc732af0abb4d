package farpoint.elki;

import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;

/** Z-error in ELKI; see {@link farpoint.zerror.ZError}. */
@Title("Z-error")
@Description("Predicts the values of a row from each other and scores the row by its largest error, in "
        + "standard deviations. Tells which cell of which row is wrong.")
@Reference(
        authors = "G. Godin",
        title = "Z-Error Loss for Training Neural Networks",
        booktitle = "arXiv preprint 2506.02154, 2025",
        url = "https://arxiv.org/abs/2506.02154")
@Reference(
        authors = "O. Ledoit, M. Wolf",
        title = "A well-conditioned estimator for large-dimensional covariance matrices",
        booktitle = "Journal of Multivariate Analysis 88(2), 365-411, 2004",
        url = "https://doi.org/10.1016/S0047-259X(03)00096-4")
@Alias({"ZError", "zerror"})
@Priority(Priority.RECOMMENDED)
public class ZError extends DetectorAlgorithm {
    /** Creates the algorithm. */
    public ZError(DetectorSettings settings) {
        super(settings);
    }

    /** The options. */
    public static class Par extends DetectorPar {
        /** Creates the options. */
        public Par() {
            super(farpoint.zerror.ZError.SPEC);
        }

        @Override
        public ZError make() {
            return new ZError(settings());
        }
    }
}
