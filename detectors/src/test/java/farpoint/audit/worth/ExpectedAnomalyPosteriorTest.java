package farpoint.audit.worth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectedAnomalyPosteriorTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final DataMatrix NORMAL =
            DataMatrix.of(new double[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {.5, .5}, {2, 1}, {1, 2}, {0, 2}});
    private static final DataMatrix AUXILIARY = DataMatrix.of(new double[][] {{3, 2.5}, {.4, .6}, {9, 9}, {1.6, 1.4}});

    /** Golden numbers of this test and the next one are NumPy's and SciPy's, by the authors' equations written anew. */
    @Test
    void agreesWithGoldenNumbers() {
        NormalBalls balls = new NormalBalls(NORMAL, CONTEXT);
        double[] radii = balls.radii(3);
        double wide = 1.4142135624;
        assertArrayEquals(new double[] {1, 1, 1, 1, .7071067812, wide, wide, wide}, radii, 1e-9);
        double[] own = IntStream.range(0, 8)
                .mapToDouble(i -> balls.rarity(NORMAL, i, radii))
                .toArray();
        assertArrayEquals(radii, own);
        ExpectedAnomalyPosterior found =
                ExpectedAnomalyPosterior.of(balls, NORMAL, AUXILIARY, new double[] {.8, .05, .99, .4}, .1, 3, CONTEXT);
        assertArrayEquals(new double[] {0, .7071067812, 0, 1}, found.rarities(), 1e-9);
        assertArrayEquals(new double[] {.1, .0720834676, .1, .2451419720}, found.posteriors(), 1e-9);
        assertEquals(.1580171471, ExpectedAnomalyPosterior.density(Math.sqrt(.5), 7.5355339059), 1e-9);
        assertEquals(.1171572875, ExpectedAnomalyPosterior.density(1, 7.5355339059), 1e-9);
    }

    @Test
    void takesSoManyNeighborsThatOutliersAreCovered() {
        NormalBalls balls = new NormalBalls(NORMAL, CONTEXT);
        DataMatrix outliers = DataMatrix.of(new double[][] {{3, 2.5}, {2.2, 2.2}});
        assertEquals(5, balls.coveringK(outliers, 0, 2));
        assertEquals(2, balls.coveringK(outliers, 1, 2));
        assertEquals(5, balls.k(outliers, 2));
    }

    /** The limit was frozen below what NumPy measured for this law: .97 and more. */
    @Test
    void ranksRealisticOutliersOfTwoMoonsFirst() {
        for (int seed = 0; seed < 3; seed++) {
            RandomStream random = RandomStream.of(seed, "moons", 0);
            DataMatrix normal = DataMatrix.of(moons(300, random));
            double[][] rows = new double[60][];
            double[][] disguised = moons(20, random);
            for (int i = 0; i < 20; i++) {
                rows[i] = realistic(normal, random);
                rows[20 + i] = disguised[i];
                rows[40 + i] = new double[] {4 + 5 * random.uniform(), -4 - 5 * random.uniform()};
            }
            double[] posteriors = ExpectedAnomalyPosterior.of(normal, DataMatrix.of(rows), 60 / 360., CONTEXT)
                    .posteriors();
            double won = 0;
            for (int i = 0; i < 20; i++) {
                for (int j = 20; j < 60; j++) {
                    won += posteriors[i] > posteriors[j] ? 1 : posteriors[i] == posteriors[j] ? .5 : 0;
                }
            }
            assertTrue(won / (20 * 40) >= .9, "area " + won / (20 * 40));
        }
    }

    @Test
    void equalRowsHaveNoBalls() {
        DataMatrix equal = DataMatrix.of(12, 1, new double[12]);
        ExpectedAnomalyPosterior found =
                ExpectedAnomalyPosterior.of(equal, DataMatrix.of(new double[][] {{0}, {3}}), 1 / 7., CONTEXT);
        assertArrayEquals(new double[2], found.rarities());
        assertArrayEquals(new double[] {1 / 7., 1 / 7.}, found.posteriors(), 1e-12);
    }

    @Test
    void threadsDoNotMatter() {
        DataMatrix normal = DataMatrix.of(moons(100, RandomStream.of(1, "moons", 0)));
        double[] one = ExpectedAnomalyPosterior.of(normal, AUXILIARY, .1, CONTEXT.withThreads(1))
                .posteriors();
        assertArrayEquals(
                one,
                ExpectedAnomalyPosterior.of(normal, AUXILIARY, .1, CONTEXT.withThreads(2))
                        .posteriors());
    }

    static double[][] moons(int rows, RandomStream random) {
        double[][] moons = new double[rows][];
        for (int i = 0; i < rows; i++) {
            double angle = Math.PI * random.uniform();
            boolean isUpper = i % 2 == 0;
            moons[i] = new double[] {
                (isUpper ? Math.cos(angle) : 1 - Math.cos(angle)) + .08 * random.gaussian(),
                (isUpper ? Math.sin(angle) : .5 - Math.sin(angle)) + .08 * random.gaussian()
            };
        }
        return moons;
    }

    /** A place in the box around the moons that is at least 0.2 away from each row. */
    private static double[] realistic(DataMatrix normal, RandomStream random) {
        while (true) {
            double x = 4 * random.uniform() - 1.5;
            double y = 2.5 * random.uniform() - 1;
            boolean isApart = IntStream.range(0, normal.rows())
                    .allMatch(i -> Math.hypot(x - normal.value(i, 0), y - normal.value(i, 1)) > .2);
            if (isApart) {
                return new double[] {x, y};
            }
        }
    }
}
