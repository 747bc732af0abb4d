package farpoint.elki;

import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;

/** Distance to the nearest neighbours in ELKI; see {@link farpoint.knn.KNNDistance}. */
@Title("Distance to the nearest neighbours")
@Description("Scores a row by its distance to its nearest neighbours in the training data, found "
        + "exactly and fast by the distance engine.")
@Reference(
        authors = "S. Ramaswamy, R. Rastogi, K. Shim",
        title = "Efficient algorithms for mining outliers from large data sets",
        booktitle = "ACM SIGMOD International Conference on Management of Data, 427-438, 2000",
        url = "https://doi.org/10.1145/342009.335437")
@Reference(
        authors = "F. Angiulli, C. Pizzuti",
        title = "Fast outlier detection in high dimensional spaces",
        booktitle = "Principles of Data Mining and Knowledge Discovery, 15-27, 2002",
        url = "https://doi.org/10.1007/3-540-45681-3_2")
@Alias({"KNNDistance", "knndistance"})
@Priority(Priority.RECOMMENDED)
public class KNNDistance extends DetectorAlgorithm {
    /** Creates the algorithm. */
    public KNNDistance(DetectorSettings settings) {
        super(settings);
    }

    /** The options. */
    public static class Par extends DetectorPar {
        /** Creates the options. */
        public Par() {
            super(farpoint.knn.KNNDistance.SPEC);
        }

        @Override
        public KNNDistance make() {
            return new KNNDistance(settings());
        }
    }
}
