package farpoint.elki;

import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;

/** Local outlier factor in ELKI; see {@link farpoint.lof.FastLOF}. */
@Title("Local outlier factor")
@Description("Scores a row by how much sparser its neighbourhood is than those of its neighbours: "
        + "about 1 inside a cluster, whatever its density, and more for outliers. Neighbours "
        + "are found exactly and fast by the distance engine.")
@Reference(
        authors = "M. M. Breunig, H.-P. Kriegel, R. T. Ng, J. Sander",
        title = "LOF: identifying density-based local outliers",
        booktitle = "ACM SIGMOD International Conference on Management of Data, 93-104, 2000",
        url = "https://doi.org/10.1145/342009.335388")
@Alias({"FastLOF", "fastlof"})
@Priority(Priority.RECOMMENDED)
public class FastLOF extends DetectorAlgorithm {
    /** Creates the algorithm. */
    public FastLOF(DetectorSettings settings) {
        super(settings);
    }

    /** The options. */
    public static class Par extends DetectorPar {
        /** Creates the options. */
        public Par() {
            super(farpoint.lof.FastLOF.SPEC);
        }

        @Override
        public FastLOF make() {
            return new FastLOF(settings());
        }
    }
}
