package farpoint.elki;

import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;

/** Random projection depth in ELKI; see {@link farpoint.projectiondepth.RandomProjectionDepth}. */
@Title("Random projection depth")
@Description("Scores a row by how far it lies from the median, in units of the median absolute "
        + "deviation, along many random directions. Robust against contaminated training data, "
        + "without distances or densities.")
@Reference(
        authors = "Y. Zuo",
        title = "Projection-based depth functions and associated medians",
        booktitle = "The Annals of Statistics 31(5), 1460-1490, 2003",
        url = "https://doi.org/10.1214/aos/1065705115")
@Reference(
        authors = "D. L. Donoho, M. Gasko",
        title = "Breakdown properties of location estimates based on halfspace depth and projected " + "outlyingness",
        booktitle = "The Annals of Statistics 20(4), 1803-1827, 1992",
        url = "https://doi.org/10.1214/aos/1176348890")
@Alias({"RandomProjectionDepth", "rpd"})
@Priority(Priority.RECOMMENDED)
public class RandomProjectionDepth extends DetectorAlgorithm {
    /** Creates the algorithm. */
    public RandomProjectionDepth(DetectorSettings settings) {
        super(settings);
    }

    /** The options. */
    public static class Par extends DetectorPar {
        /** Creates the options. */
        public Par() {
            super(farpoint.projectiondepth.RandomProjectionDepth.SPEC);
        }

        @Override
        public RandomProjectionDepth make() {
            return new RandomProjectionDepth(settings());
        }
    }
}
