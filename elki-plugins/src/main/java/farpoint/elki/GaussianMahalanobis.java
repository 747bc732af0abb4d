package farpoint.elki;

import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;

/** Gaussian Mahalanobis distance in ELKI; see {@link farpoint.mahalanobis.GaussianMahalanobis}. */
@Title("Gaussian Mahalanobis distance")
@Description("Scores a row by its Mahalanobis distance to a Gaussian model of the training data. The "
        + "covariance is shrunk so that it works with few rows, or robust so that outliers in the "
        + "training data do not spoil it.")
@Reference(
        authors = "P. J. Rousseeuw, K. Van Driessen",
        title = "A fast algorithm for the minimum covariance determinant estimator",
        booktitle = "Technometrics 41(3), 212-223, 1999",
        url = "https://doi.org/10.1080/00401706.1999.10485670")
@Reference(
        authors = "O. Ledoit, M. Wolf",
        title = "A well-conditioned estimator for large-dimensional covariance matrices",
        booktitle = "Journal of Multivariate Analysis 88(2), 365-411, 2004",
        url = "https://doi.org/10.1016/S0047-259X(03)00096-4")
@Reference(
        authors = "K. Lee, K. Lee, H. Lee, J. Shin",
        title = "A simple unified framework for detecting out-of-distribution samples and adversarial " + "attacks",
        booktitle = "Advances in Neural Information Processing Systems 31, 2018",
        url = "https://arxiv.org/abs/1807.03888")
@Reference(
        authors = "O. Rippel, P. Mertens, D. Merhof",
        title = "Modeling the distribution of normal data in pre-trained deep features for anomaly " + "detection",
        booktitle = "International Conference on Pattern Recognition, 2020",
        url = "https://arxiv.org/abs/2005.14140")
@Alias({"GaussianMahalanobis", "mahalanobis"})
@Priority(Priority.RECOMMENDED)
public class GaussianMahalanobis extends DetectorAlgorithm {
    /** Creates the algorithm. */
    public GaussianMahalanobis(DetectorSettings settings) {
        super(settings);
    }

    /** The options. */
    public static class Par extends DetectorPar {
        /** Creates the options. */
        public Par() {
            super(farpoint.mahalanobis.GaussianMahalanobis.SPEC);
        }

        @Override
        public GaussianMahalanobis make() {
            return new GaussianMahalanobis(settings());
        }
    }
}
