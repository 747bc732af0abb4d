package farpoint.deep.masking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.deep.rows.InputForm;
import farpoint.deep.rows.RowNormalization;
import farpoint.deep.rows.TrainingRows;
import farpoint.deep.settings.Masking;
import farpoint.deep.settings.NeuralSettings;
import farpoint.deep.settings.ZScale;
import farpoint.deep.settings.ZTarget;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Masks against hand-computed values and closed forms. */
class ZErrorMaskTest {
    private static final Masking DEFAULTS = NeuralSettings.defaults().masking();
    private static final double[] ERRORS = {.1, -.2, .05, .15, -.1, 0, -.05, 3};

    private static MaskRecord record(int rows, int epochs) {
        DataMatrix matrix = DataMatrix.of(rows, 1, new double[rows]);
        return new MaskRecord(
                "Test", new TrainingRows(matrix, new InputForm(1, 1, 10, RowNormalization.NONE), () -> {}), epochs);
    }

    /** What each row counts after masking, all rows in one mini-batch of the first of two epochs. */
    private static double[] counts(Masking masking, double[] losses, IntPredicate maskable, MaskRecord record) {
        double[] counts = new double[losses.length];
        Arrays.fill(counts, 1);
        int[] rows = IntStream.range(0, losses.length).toArray();
        new ZErrorMask(masking, 2, maskable, record).apply(0, rows, losses, losses.length, counts);
        return counts;
    }

    private static double[] counts(Masking masking, double[] losses) {
        return counts(masking, losses, row -> true, record(losses.length, 2));
    }

    private static double[] squares(double[] errors) {
        return Arrays.stream(errors).map(e -> e * e).toArray();
    }

    private static double[] gaussian(int n, int stream) {
        RandomStream random = RandomStream.of(1, "errors", stream);
        return IntStream.range(0, n).mapToDouble(i -> random.gaussian()).toArray();
    }

    private static Masking masking(double threshold, ZTarget target, ZScale scale, int start, boolean annealing) {
        return new Masking(0, threshold, target, scale, start, annealing);
    }

    /** Values of numpy, tools/golden/distributions.py. */
    @Test
    void masksTheOneLargeLossOfEight() {
        double[] losses = squares(ERRORS);
        MaskRecord record = record(8, 2);
        double[] counts = counts(DEFAULTS, losses, row -> true, record);
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1, 1, 0}, counts);
        assertEquals(2.474852, record.lastZ[7], 5e-7);
        assertEquals(0, IntStream.range(0, 8).mapToDouble(i -> record.lastZ[i]).sum(), 1e-6);
        double location = ZScale.MEAN_SD.location(ERRORS, 8);
        assertEquals(2.461357, (3 - location) / ZScale.MEAN_SD.deviation(ERRORS, 8, location), 5e-7);
        Masking byError = masking(2, ZTarget.ERROR, ZScale.MEAN_SD, 1, false);
        assertArrayEquals(counts, counts(byError, losses));
    }

    /**
     * Squares of Gaussian errors above mean + 2 deviations, and their magnitudes; simulated by
     * tools/golden/distributions.py.
     */
    @Test
    void masksTheExpectedShareOfCleanRows() {
        int batches = 4000;
        int size = 256;
        int byLoss = 0;
        int byError = 0;
        Masking ofErrors = masking(2, ZTarget.ERROR, ZScale.MEAN_SD, 1, false);
        for (int batch = 0; batch < batches; batch++) {
            double[] errors = gaussian(size, batch);
            for (double count : counts(DEFAULTS, squares(errors))) {
                byLoss += count == 0 ? 1 : 0;
            }
            for (double count : counts(ofErrors, squares(errors))) {
                byError += count == 0 ? 1 : 0;
            }
        }
        assertEquals(5.161, 100.0 * byLoss / (batches * size), 0.10);
        assertEquals(4.494, 100.0 * byError / (batches * size), 0.10);
    }

    /** A share p of equal outliers among equal inliers has z = sqrt((1 - p) / p). */
    @Test
    void breaksDownAtAFifthOfOutliersUnlessTheScaleIsRobust() {
        assertEquals(190, maskedOutliers(DEFAULTS, 190));
        assertEquals(0, maskedOutliers(DEFAULTS, 210));
        assertEquals(90, maskedOutliers(masking(3, ZTarget.LOSS, ZScale.MEAN_SD, 1, false), 90));
        assertEquals(0, maskedOutliers(masking(3, ZTarget.LOSS, ZScale.MEAN_SD, 1, false), 110));
        assertEquals(400, maskedOutliers(masking(2, ZTarget.LOSS, ZScale.MEDIAN_MAD, 1, false), 400));
    }

    private static int maskedOutliers(Masking masking, int outliers) {
        double[] losses = new double[1000];
        for (int i = 0; i < 1000; i++) {
            losses[i] = i < outliers ? 1e6 : 1 + 1e-3 * (i % 10);
        }
        double[] counts = counts(masking, losses);
        return (int) IntStream.range(0, outliers).filter(i -> counts[i] == 0).count();
    }

    @Test
    void masksNothingInTinyOrConstantBatches() {
        double[] tiny = {1, 1, 1, 1, 1e9};
        double[] ones = new double[5];
        Arrays.fill(ones, 1);
        assertArrayEquals(ones, counts(masking(0.1, ZTarget.LOSS, ZScale.MEAN_SD, 1, false), tiny));
        double[] six = {1, 1, 1, 1, 1, 1e9};
        assertEquals(0, counts(DEFAULTS, six)[5]);
        double[] constant = new double[50];
        Arrays.fill(constant, 0.3);
        assertEquals(50, Arrays.stream(counts(DEFAULTS, constant)).sum());
        double[] mostlyConstant = constant.clone();
        mostlyConstant[7] = 5;
        Masking robust = masking(2, ZTarget.LOSS, ZScale.MEDIAN_MAD, 1, false);
        assertEquals(50, Arrays.stream(counts(robust, mostlyConstant)).sum());
    }

    @Test
    void masksTheUpperSideOnly() {
        double[] losses = new double[100];
        for (int i = 0; i < 100; i++) {
            losses[i] = 5 + 0.01 * (i % 7);
        }
        losses[3] = 0;
        assertEquals(100, Arrays.stream(counts(DEFAULTS, losses)).sum());
    }

    @Test
    void neitherMasksNorJudgesRowsThatMayNotBeMasked() {
        double[] losses = new double[40];
        for (int i = 0; i < 40; i++) {
            losses[i] = 1 + 0.01 * (i % 5);
        }
        losses[0] = 1e9;
        losses[1] = 3;
        MaskRecord record = record(40, 2);
        double[] counts = counts(DEFAULTS, losses, row -> row != 0, record);
        assertEquals(1, counts[0]);
        assertEquals(0, counts[1]);
        assertEquals(0, record.seen.get(0));
        assertEquals(39, record.epochs[0].seen);
        assertEquals(1, record.epochs[0].masked);
    }

    @Test
    void theThresholdFallsAlongACosineFromItsStart() {
        Masking annealed = masking(2, ZTarget.LOSS, ZScale.MEAN_SD, 6, true);
        assertEquals(Double.POSITIVE_INFINITY, annealed.thresholdAt(4, 100));
        assertEquals(2 + 2 * (1 + Math.cos(Math.PI * 0.05)) / 2, annealed.thresholdAt(5, 100), 1e-12);
        assertEquals(3, annealed.thresholdAt(50, 100), 1e-12);
        assertEquals(2, annealed.thresholdAt(99, 100), 1e-3);
        assertEquals(2, DEFAULTS.thresholdAt(0, 100));
        assertTrue(DEFAULTS.masks() && !Masking.NONE.masks());
    }
}
