package farpoint;

import farpoint.contamination.OutlierShare;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.detector.MemberScores;
import farpoint.ensemble.OutlierEnsemble;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.run.Progress;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Five detectors of different kinds, none with networks, that learn from a sample of a table's rows to say how many of them are
 * outliers. Networks leave rows out while they learn, and their scores overstate the share.
 */
public final class SharePanel {
    private static final String MEMBERS =
            "RandomProjectionDepth; ExtendedIsolationForest; GaussianMahalanobis; KNNDistance; FastLOF";

    private static final int MOST_ROWS = 500;
    private static final long SEED = 1;

    /** Exponentials of larger numbers have no end. */
    private static final double LARGEST = 700;

    private SharePanel() {}

    /**
     * The share of outliers in a table, from at most {@value #MOST_ROWS} of its rows; undetermined where that cannot be said. The
     * same table gives the same share.
     *
     * @param table the rows; classes are not looked at
     * @param context what the computation may use
     */
    public static OutlierShare share(Table table, ComputeContext context) {
        if (table.rows() < OutlierShare.FEWEST_ROWS) {
            return OutlierShare.fewRows(table.rows());
        }
        DetectorSpec spec = Detectors.byName("OutlierEnsemble");
        try {
            Training training = Training.of(
                    spec,
                    spec.defaults().with(OutlierEnsemble.MEMBERS, MEMBERS),
                    sample(table),
                    context.withProgress(Progress.NONE));
            return OutlierShare.of(scores(training.members().orElseThrow()), SEED, context);
        } catch (InvalidInputException e) {
            return OutlierShare.undetermined("the detectors that are asked cannot use the rows: " + e.getMessage());
        }
    }

    private static Table sample(Table table) {
        if (table.rows() <= MOST_ROWS) {
            return table;
        }
        int[] rows = IntStream.range(0, table.rows()).toArray();
        RandomStream.of(SEED, "sample for the share of outliers", 0).shuffle(rows, MOST_ROWS);
        return table.select(Arrays.stream(rows).limit(MOST_ROWS).sorted().toArray());
    }

    /** The members' own scale is logarithmic. */
    private static List<double[]> scores(MemberScores said) {
        return IntStream.range(0, said.members().size())
                .mapToObj(member -> Arrays.stream(said.of(member))
                        .map(z -> StrictMath.exp(Math.min(z, LARGEST)))
                        .toArray())
                .toList();
    }
}
