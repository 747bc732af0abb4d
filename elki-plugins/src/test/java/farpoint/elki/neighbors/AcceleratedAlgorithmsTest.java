package farpoint.elki.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.datasource.ArrayAdapterDatabaseConnection;
import farpoint.data.Table;
import farpoint.elki.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** ELKI's own algorithms give the same bits with the index as with a linear scan. */
@Tag("long")
class AcceleratedAlgorithmsTest {
    private static final List<String> ALGORITHMS = List.of(
            "lof.LOF -lof.k 10",
            "lof.SimplifiedLOF -lof.k 10",
            "lof.FlexibleLOF -lof.krefer 7 -lof.kreach 10",
            "lof.OnlineLOF -lof.krefer 10 -lof.kreach 7",
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
            "intrinsic.LID -id.k 12 -id.estimator elki.math.statistics.intrinsicdimensionality.MOMEstimator",
            "intrinsic.IDOS -idos.kc 12 -idos.kr 8",
            "intrinsic.ISOS -isos.k 12",
            "lof.LOF -lof.k 10 -algorithm.distancefunction minkowski.ManhattanDistance",
            "lof.LOF -lof.k 10 -algorithm.distancefunction minkowski.SquaredEuclideanDistance",
            "lof.LOF -lof.k 10 -algorithm.distancefunction minkowski.MaximumDistance");

    private static final List<String> NOT_SERVED = List.of(
            "lof.LOF -lof.k 10 -algorithm.distancefunction CosineDistance",
            "distance.KNNOutlier -knno.k 10 -algorithm.distancefunction minkowski.LPNormDistance -lpnorm.p 3");

    static Stream<Arguments> algorithmsOnData() {
        return onData(ALGORITHMS);
    }

    static Stream<Arguments> notServedOnData() {
        return onData(NOT_SERVED);
    }

    private static Stream<Arguments> onData(List<String> algorithms) {
        return algorithms.stream().flatMap(a -> Stream.of("continuous", "tied", "equal", "breastw")
                .map(d -> Arguments.of(a, d)));
    }

    @ParameterizedTest
    @MethodSource("algorithmsOnData")
    void givesTheBitsOfTheLinearScan(String algorithm, String data) {
        double[][] rows = rows(data);
        Database scanned = database(rows);
        LinearScans.scanned(scanned);
        Database indexed = database(rows);
        LinearScans.accelerate(indexed);

        assertEquals(outcome(algorithm, scanned), outcome(algorithm, indexed));
    }

    @ParameterizedTest
    @MethodSource("notServedOnData")
    void givesTheBitsOfElkiWhereTheIndexDoesNotServe(String algorithm, String data) {
        double[][] rows = rows(data);
        Database indexed = database(rows);
        LinearScans.accelerate(indexed);

        assertEquals(outcome(algorithm, database(rows)), outcome(algorithm, indexed));
    }

    /** The scores; or the failure, since one algorithm cannot cope with the duplicates. */
    private static String outcome(String algorithm, Database database) {
        try {
            return Arrays.toString(Samples.scores(LinearScans.algorithm(algorithm), database));
        } catch (ArithmeticException e) {
            return e.toString();
        }
    }

    /** The same ids in all databases: some algorithms keep sets of ids, whose order decides about the last bits. */
    private static Database database(double[][] rows) {
        Database database = new StaticArrayDatabase(new ArrayAdapterDatabaseConnection(rows, null, 1));
        database.initialize();
        return database;
    }

    private static double[][] rows(String data) {
        return switch (data) {
            case "continuous" -> LinearScans.gaussian(400, 6);
            case "tied" -> LinearScans.integers(400, 4);
            case "equal" -> equal();
            default -> complete("breastw");
        };
    }

    /** Two hundred equal rows, twenty of another kind, and others around them. */
    private static double[][] equal() {
        double[][] rows = LinearScans.gaussian(300, 3);
        for (int i = 0; i < 220; i++) {
            double value = i % 11 == 0 ? 2 : 0.5;
            Arrays.fill(rows[i], value);
        }
        return rows;
    }

    private static double[][] complete(String set) {
        Table table = Samples.table(set);
        return IntStream.range(0, table.rows())
                .mapToObj(row -> IntStream.range(0, table.attributes().size())
                        .mapToDouble(column -> table.value(row, column))
                        .toArray())
                .filter(values -> Arrays.stream(values).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
    }
}
