package farpoint.study;

import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.List;
import java.util.Optional;

/** Small sets and plans. */
public final class SmallStudies {
    private SmallStudies() {}

    /** A set in whose first column stands the row's number, the outliers last. */
    public static StudySet set(String name, int normals, int outliers) {
        int rows = normals + outliers;
        RandomStream random = RandomStream.of(1, name, 0);
        double[] number = new double[rows];
        double[] x = new double[rows];
        double[] y = new double[rows];
        boolean[] outlying = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            outlying[i] = i >= normals;
            number[i] = i;
            x[i] = random.gaussian() + (outlying[i] ? 2 : 0);
            y[i] = random.gaussian() * (outlying[i] ? 3 : 1);
        }
        Table table = Table.builder(rows)
                .addNumeric("number", number)
                .addNumeric("x", x)
                .addNumeric("y", y)
                .build();
        return StudySet.of(name, table, outlying, Optional.empty());
    }

    /** Two sets, one with few outliers, and quick detectors, one of which learns from labels. */
    public static StudyPlan plan() {
        return new StudyPlan(
                List.of(set("many", 60, 30), set("few", 60, 5)),
                DetectorList.parse("GaussianMahalanobis, KNNDistance num-neighbors=3,"
                        + " ScoreBoost members=GaussianMahalanobis num-trees=5, ExtendedIsolationForest num-trees=5"),
                List.of(new Mixture(0, 0), new Mixture(0, 0.05), new Mixture(0.1, 0), new Mixture(0.1, 0.05)),
                2);
    }
}
