package farpoint.elki;

import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;

/** Autoencoder in ELKI; see {@link farpoint.autoencoder.Autoencoder}. */
@Title("Autoencoder")
@Description("Trains a small network to squeeze rows through a code of few numbers and to restore "
        + "them. Rows that it restores badly are outlying.")
@Reference(
        authors = "S. Hawkins, H. He, G. Williams, R. Baxter",
        title = "Outlier detection using replicator neural networks",
        booktitle = "Data Warehousing and Knowledge Discovery (DaWaK), LNCS 2454, 170-180, 2002",
        url = "https://doi.org/10.1007/3-540-46145-0_17")
@Alias({"Autoencoder", "autoencoder"})
@Priority(Priority.RECOMMENDED)
public class Autoencoder extends DetectorAlgorithm {
    /** Creates the algorithm. */
    public Autoencoder(DetectorSettings settings) {
        super(settings);
    }

    /** The options. */
    public static class Par extends DetectorPar {
        /** Creates the options. */
        public Par() {
            super(farpoint.autoencoder.Autoencoder.SPEC);
        }

        @Override
        public Autoencoder make() {
            return new Autoencoder(settings());
        }
    }
}
