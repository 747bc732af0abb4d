package farpoint.audit.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Golden values by NumPy and SciPy (the hypergeometric and binomial laws, and a Newton fit of the kernel ratio to its minimum), for
 * the definitions of Lopez-Paz and Oquab and of Grosso and others.
 */
class TwoSampleGoldenTest {
    private static final boolean[] LABELS = {true, true, false, true, false, true, false, false, true, false};

    @Test
    void rightAnswersHaveTheBinomialLaw() {
        assertEquals(0.0192386542, Separation.chanceOfRight(27, 40), 1e-10);
        assertEquals(1, Separation.chanceOfRight(0, 40));
        assertEquals(Math.pow(0.5, 40), Separation.chanceOfRight(40, 40), 1e-20);
    }

    @Test
    void areaHasTheLawOfWilcoxonMannAndWhitney() {
        double[] scores = {0.9, 0.8, 0.7, 0.55, 0.5, 0.4, 0.35, 0.3, 0.2, 0.1};
        Separation found = Separation.of(scores, LABELS);
        assertEquals(0.72, found.auc(), 1e-12);
        assertEquals(1.1489125293, found.z(), 1e-10);
        assertEquals(0.1252960253, found.chance(), 1e-10);
    }

    /** 27 of 40 right, as scores of two values: the area is the share that is right, and ties are in its variance. */
    @Test
    void areaOfTwoValuesIsTheShareOfRightAnswers() {
        double[] scores = new double[40];
        boolean[] isSecond = new boolean[40];
        for (int i = 0; i < 40; i++) {
            isSecond[i] = i % 2 == 1;
            boolean isRight = i < 27;
            scores[i] = isSecond[i] == isRight ? 1 : 0;
        }
        Separation found = Separation.of(scores, isSecond);
        assertEquals(0.675, found.auc(), 1e-12);
        assertEquals(2.2135943621, found.z(), 0.05);
        assertEquals(new Separation(0.5, 0), Separation.of(new double[40], isSecond));
    }

    @Test
    void kernelRatioIsAtItsMinimum() {
        double[] rows = {-1.5, -1, -.6, -.3, 0, .2, .5, .9, 1.2, 1.6, .1, .8, 1.5, 2.2, 2.6};
        boolean[] isSecond = new boolean[15];
        Arrays.fill(isSecond, 10, 15, true);
        KernelRatio ratio = new KernelRatio(new GaussianKernel(rows, 1, 1), rows, 0.01, 0.5, 1e-20);
        double[] alpha = ratio.fit(isSecond);
        double[] f = ratio.logRatios(alpha);
        assertEquals(0.3677818269, ratio.objective(alpha, isSecond), 1e-9);
        assertEquals(-1.5434035508, f[0], 1e-8);
        double[] expected = {-.5868615811, -.0194096058, .6134197917, 1.4182540723, 1.6396881076};
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            assertEquals(expected[i], f[10 + i], 1e-8);
            sum += f[10 + i];
        }
        assertEquals(6.1301815695, 2 * sum, 1e-7);
        assertEquals(8.7022617218, ratio.statistic(alpha, isSecond), 1e-7);
        assertEquals(f[3], ratio.logRatiosOf(new double[] {-.3}, alpha)[0], 1e-12);
    }

    @Test
    void kernelIsAsWideAsMostDistances() {
        double[] rows = {-1.5, -1, -.6, -.3, 0, .2, .5, .9, 1.2, 1.6};
        double sd =
                Math.sqrt(Arrays.stream(rows).map(x -> (x - 0.1) * (x - 0.1)).sum() / 10);
        double[] scaled = Arrays.stream(rows).map(x -> (x - 0.1) / sd).toArray();
        assertEquals(2.3586475766, GaussianKernel.width(scaled, 1), 1e-9);
        assertEquals(1, GaussianKernel.width(new double[10], 1));
        assertEquals(1, GaussianKernel.width(new double[1], 1));
        double[] oneOther = new double[30];
        oneOther[4] = 7;
        assertEquals(7, GaussianKernel.width(oneOther, 1));
    }

    @Test
    void fisherAndChiSquare() {
        assertEquals(0.0027594561852200836, Independence.fisher(1, 12, 9, 12), 1e-14);
        assertEquals(0.4857142857142857, Independence.fisher(3, 4, 1, 4), 1e-14);
        assertEquals(1, Independence.fisher(0, 5, 0, 9));
        assertEquals(1, Independence.fisher(5, 5, 9, 9));
        double many = Independence.fisher(400_000, 1_000_000, 410_000, 1_000_000);
        assertTrue(many > 0 && many < 1e-40, many + "");
        int[] a = {30, 50, 20};
        int[] b = {45, 40, 15};
        assertEquals(0.08957326253887997, Independence.chance(a, b), 1e-12);
        // Rare kinds are one: four of two rows each.
        assertEquals(
                Independence.chance(new int[] {40, 8}, new int[] {48, 0}),
                Independence.chance(new int[] {40, 2, 2, 2, 2}, new int[] {48, 0, 0, 0, 0}));
        assertEquals(1, Independence.chance(new int[] {7, 0}, new int[] {9, 0}));
        assertEquals(1, Independence.chance(new int[] {0, 0}, new int[] {9, 1}));
    }
}
