package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import elki.database.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** ELKI's own algorithms give the same bits with the index as with a linear scan. */
class AcceleratedAlgorithmsTest {
    private static final List<String> ALGORITHMS = List.of(
            "lof.LOF -lof.k 10",
            "lof.SimplifiedLOF -lof.k 10",
            "lof.FlexibleLOF -lof.krefer 7 -lof.kreach 10",
            "lof.OnlineLOF -lof.krefer 7 -lof.kreach 10",
            "lof.LoOP -loop.kcomp 10",
            "lof.LoOP -loop.kcomp 10 -loop.kref 6",
            "lof.INFLO -inflo.k 10",
            "lof.COF -cof.k 10",
            "lof.LDOF -ldof.k 10",
            "lof.KDEOS -kdeos.k.min 5 -kdeos.k.max 10",
            "lof.LDF -ldf.k 10 -ldf.h 1",
            "lof.SimpleKernelDensityLOF -lof.k 10",
            "lof.VarianceOfVolume -vov.k 10",
            "lof.parallel.ParallelLOF -lof.k 10",
            "lof.parallel.ParallelSimplifiedLOF -lof.k 10",
            "distance.KNNOutlier -knno.k 10",
            "distance.KNNWeightOutlier -knnwod.k 10",
            "distance.parallel.ParallelKNNOutlier -knno.k 10",
            "distance.ODIN -odin.k 10",
            "distance.LocalIsolationCoefficient -lic.k 10",
            "distance.KNNDD -knndd.k 3",
            "distance.KNNSOS -sos.k 10",
            "distance.DBOutlierDetection -dbod.d 1.5 -dbod.p 0.95",
            "distance.DBOutlierScore -dbod.d 1.5",
            "anglebased.FastABOD -fastabod.k 12",
            "OPTICSOF -optics.minpts 8",
            "COP -cop.k 15",
            "DWOF -dwof.k 8",
            "intrinsic.LID -id.k 12 -id.estimator elki.math.statistics.intrinsicdimensionality.MOMEstimator",
            "intrinsic.IDOS -idos.kc 12 -idos.kr 8",
            "intrinsic.ISOS -isos.k 12",
            "lof.LOF -lof.k 10 -algorithm.distancefunction minkowski.ManhattanDistance",
            "lof.LOF -lof.k 10 -algorithm.distancefunction minkowski.MaximumDistance",
            "lof.LOF -lof.k 10 -algorithm.distancefunction CosineDistance",
            "distance.KNNOutlier -knno.k 10 -algorithm.distancefunction minkowski.LPNormDistance -lpnorm.p 3");

    @TempDir
    Path folder;

    static Stream<Arguments> algorithmsOnData() {
        return ALGORITHMS.stream().flatMap(a -> Stream.of("continuous", "tied", "breastw").map(d -> Arguments.of(a, d)));
    }

    @ParameterizedTest
    @MethodSource("algorithmsOnData")
    void givesTheBitsOfTheLinearScan(String algorithm, String data) {
        Database scanned = database(data);
        LinearScans.scanned(scanned);
        double[] expected = Samples.scores(LinearScans.algorithm(algorithm), scanned);
        Database indexed = database(data);
        LinearScans.accelerate(indexed);

        double[] actual = Samples.scores(LinearScans.algorithm(algorithm), indexed);

        assertArrayEquals(expected, actual);
    }

    private Database database(String data) {
        return switch (data) {
            case "continuous" -> Samples.database(LinearScans.gaussian(400, 6));
            case "tied" -> Samples.database(LinearScans.integers(400, 4));
            default -> Samples.database(Samples.file("breastw", folder));
        };
    }
}
