package farpoint.elki;

import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;

/** Deep SVDD in ELKI; see {@link farpoint.deepsvdd.DeepSVDD}. */
@Title("Deep SVDD")
@Description("Trains an encoder to map normal rows close to a fixed centre; rows mapped far from "
        + "it are outlying. For clean training data best.")
@Reference(
        authors = "L. Ruff, R. Vandermeulen, N. Goernitz, L. Deecke, S. A. Siddiqui, A. Binder, E. "
                + "Mueller, M. Kloft",
        title = "Deep One-Class Classification",
        booktitle = "Proceedings of Machine Learning Research 80 (ICML), 4393-4402, 2018",
        url = "https://proceedings.mlr.press/v80/ruff18a.html")
@Reference(
        authors = "Z. Ghafoori, C. Leckie",
        title = "Deep Multi-sphere Support Vector Data Description",
        booktitle = "SIAM International Conference on Data Mining, 109-117, 2020",
        url = "https://doi.org/10.1137/1.9781611976236.13")
@Alias({"DeepSVDD", "deepsvdd"})
@Priority(Priority.RECOMMENDED)
public class DeepSVDD extends DetectorAlgorithm {
    /** Creates the algorithm. */
    public DeepSVDD(DetectorSettings settings) {
        super(settings);
    }

    /** The options. */
    public static class Par extends DetectorPar {
        /** Creates the options. */
        public Par() {
            super(farpoint.deepsvdd.DeepSVDD.SPEC);
        }

        @Override
        public DeepSVDD make() {
            return new DeepSVDD(settings());
        }
    }
}
