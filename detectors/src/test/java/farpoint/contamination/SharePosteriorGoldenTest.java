package farpoint.contamination;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.stats.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Numbers of an independent implementation in NumPy and SciPy, whose mixture agreed with scikit-learn 1.2's {@code
 * BayesianGaussianMixture} to 7e-15 from the same start.
 */
class SharePosteriorGoldenTest {
    private static final double EXACT = 1e-8;
    private static final double RANKS = 1e-7;

    private static final double[][] OUTLIERS_A = {{7, 6}, {8, 7.5}, {7.5, 7}, {9, 8}, {8.5, 9}, {7, 7}};
    private static final double[][] OUTLIERS_B = {{9, 8, 7}, {12, 10, 9}, {10, 9, 9.5}, {11, 9, 8}, {10.5, 10, 8.5}};

    private static List<double[]> twoDetectors() {
        return columns(
                114,
                OUTLIERS_A,
                (i, m) -> m == 0
                        ? 2 + Math.sin(1.7 * i) + 0.3 * Math.sin(0.31 * i * i)
                        : 2 + Math.sin(1.7 * i + 0.5) + 0.3 * Math.cos(0.23 * i * i));
    }

    private static List<double[]> threeDetectors() {
        return columns(145, OUTLIERS_B, (j, m) -> 3 + Math.cos(1.1 * j + 0.7 * m) + 0.5 * Math.sin(2.3 * j * (m + 1)));
    }

    private static List<double[]> columns(int normal, double[][] outliers, ToDoubleBiFunction<Integer, Integer> score) {
        List<double[]> columns = new ArrayList<>();
        for (int m = 0; m < outliers[0].length; m++) {
            int column = m;
            columns.add(IntStream.range(0, normal + outliers.length)
                    .mapToDouble(i -> i < normal ? score.applyAsDouble(i, column) : outliers[i - normal][column])
                    .toArray());
        }
        return columns;
    }

    /** Rows by falling mean, in parts of equal size. */
    private static int[] start(Coordinates x, int components) {
        double[] means = IntStream.range(0, x.rows())
                .mapToDouble(i -> Arrays.stream(x.row(i)).average().orElseThrow())
                .toArray();
        int[] order = Ranking.order(means);
        int[] start = new int[x.rows()];
        for (int t = 0; t < order.length; t++) {
            start[order[t]] = t * components / order.length;
        }
        return start;
    }

    private static DirichletMixture mixture(Coordinates x, int components) {
        return new DirichletMixture(x, start(x, components), components);
    }

    @Test
    void coordinates() {
        Coordinates x = Coordinates.of(twoDetectors());
        assertArrayEquals(new double[] {.2170547128, .6656898554}, x.row(0), EXACT);
        assertArrayEquals(new double[] {1.6841432736, 1.8071213673}, x.row(119), EXACT);
        assertArrayEquals(
                new double[] {.7288479794, .6135858722, .3220506326},
                Coordinates.of(threeDetectors()).row(0),
                EXACT);
    }

    @Test
    void firstStep() {
        DirichletMixture mixture = mixture(Coordinates.of(twoDetectors()), 4);
        Component first = mixture.components()[0];
        assertEquals(31, first.a(), EXACT);
        assertEquals(90.01, first.b(), EXACT);
        assertArrayEquals(new double[] {.8939335331, .9414980173}, first.mean(), EXACT);
        assertArrayEquals(new double[] {7.8074062937, 7.2895994654, 7.2895994654, 8.157903004}, first.scatter(), EXACT);
        mixture.step();
        assertEquals(.1532182207, mixture.responsibility(0, 0), EXACT);
        assertEquals(.7557209182, mixture.responsibility(0, 1), EXACT);
        assertEquals(.0888186703, mixture.responsibility(0, 2), EXACT);
        assertEquals(.0022421908, mixture.responsibility(0, 3), EXACT);
        assertEquals(1.6146018872e-07, mixture.responsibility(119, 1), 1e-16);
        assertEquals(-56.0017887508, mixture.bound(), EXACT);
        mixture.step();
        assertEquals(-50.7921240596, mixture.bound(), EXACT);
        mixture.step();
        assertEquals(-47.8979591498, mixture.bound(), EXACT);
    }

    @Test
    void twoDetectorsAreFitted() {
        DirichletMixture mixture = mixture(Coordinates.of(twoDetectors()), 4).fit(() -> {});
        assertEquals(36, mixture.steps());
        assertEquals(-38.3036317549, mixture.bound(), EXACT);
        Component[] components = mixture.components();
        assertArrayEquals(
                new double[] {9.1000346818, 57.9810410213, 45.6938288412, 7.2250954557},
                Arrays.stream(components).mapToDouble(c -> c.a() - 1).toArray(),
                EXACT);
        assertArrayEquals(new double[] {1.1602915404, 1.2445726637}, components[0].mean(), EXACT);
        assertArrayEquals(new double[] {-2.0475683028, -1.2585154829}, components[3].mean(), EXACT);
        assertEquals(7.7391977849, components[0].scatter()[0], EXACT);
        assertEquals(7.4445805571, components[0].scatter()[3], EXACT);
    }

    @Test
    void posteriorOfTwoDetectors() {
        RankedComponents ranked = RankedComponents.of(
                mixture(Coordinates.of(twoDetectors()), 4).fit(() -> {}).components());
        assertArrayEquals(new double[] {.6710888653, .3854170667, -.3609307412, -.7141445656}, ranked.ranks(), RANKS);
        SharePosterior posterior = SharePosterior.of(ranked).orElseThrow();
        assertEquals(-38.3434163478, posterior.delta(), 1e-6);
        assertEquals(21.1367199181, posterior.tau(), 1e-6);
        assertEquals(.0806372988, posterior.mean(), EXACT);
        assertQuantiles(posterior, .0436916712, .0788984204, .1250398340);
    }

    private static void assertQuantiles(SharePosterior posterior, double low, double median, double high) {
        assertEquals(low, OutlierShare.quantile(posterior::atMost, 0.05), EXACT);
        assertEquals(median, OutlierShare.quantile(posterior::atMost, 0.5), EXACT);
        assertEquals(high, OutlierShare.quantile(posterior::atMost, 0.95), EXACT);
    }

    @Test
    void moreComponents() {
        SharePosterior posterior = SharePosterior.of(RankedComponents.of(
                        mixture(Coordinates.of(twoDetectors()), 6).fit(() -> {}).components()))
                .orElseThrow();
        assertEquals(.0764185662, posterior.mean(), EXACT);
        assertEquals(-29.4416918218, posterior.delta(), 1e-6);
    }

    @Test
    void threeDetectorsGiveTheirPosterior() {
        DirichletMixture mixture = mixture(Coordinates.of(threeDetectors()), 5);
        double[] bounds = {-104.8198527429, -94.4860661837, -89.1340047266};
        for (double bound : bounds) {
            mixture.step();
            assertEquals(bound, mixture.bound(), EXACT);
        }
        mixture = mixture(Coordinates.of(threeDetectors()), 5).fit(() -> {});
        assertEquals(47, mixture.steps());
        assertEquals(-71.8392056116, mixture.bound(), EXACT);
        RankedComponents ranked = RankedComponents.of(mixture.components());
        assertArrayEquals(
                new double[] {.865299916, .3750737911, -.10951677, -.1427538972, -.5153240312}, ranked.ranks(), RANKS);
        SharePosterior posterior = SharePosterior.of(ranked).orElseThrow();
        assertEquals(-18.7272374921, posterior.delta(), 1e-6);
        assertEquals(11.6095571788, posterior.tau(), 1e-6);
        assertEquals(.0422662459, posterior.mean(), EXACT);
        assertQuantiles(posterior, .0188409614, .0405374719, .0721453878);
    }

    @Test
    void boundNeverFalls() {
        Coordinates x = Coordinates.of(threeDetectors());
        DirichletMixture mixture = mixture(x, 12);
        double before = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < 100; step++) {
            mixture.step();
            assertTrue(mixture.bound() >= before - 1e-9, "step " + step);
            before = mixture.bound();
        }
    }

    @Test
    void digamma() {
        // -gamma and -gamma - 2 ln 2 (NIST Digital Library of Mathematical Functions, 5.4.12 and 5.4.13).
        assertEquals(-0.57721566490153286, Digamma.of(1), 1e-14);
        assertEquals(-1.96351002602142347, Digamma.of(0.5), 1e-14);
        assertEquals(Digamma.of(7.3) + 1 / 7.3, Digamma.of(8.3), 1e-14);
    }

    @Test
    void meanOverASpread() {
        // 200 middles of the chi-squared law with 10 degrees of freedom, by SciPy.
        assertEquals(0.5125988185, new SpreadWeight(10).of(1), 1e-10);
    }
}
