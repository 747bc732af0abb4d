package farpoint.mahalanobisautoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.autoencoder.Autoencoder;
import farpoint.covariance.CovarianceEstimator;
import farpoint.data.Table;
import farpoint.deep.NeuralModel;
import farpoint.deep.settings.NeuralSettings;
import farpoint.deep.settings.Preset;
import farpoint.detector.DetectorSpec;
import farpoint.network.BatchSource;
import farpoint.network.Dense;
import farpoint.network.Initializer;
import farpoint.network.Network;
import farpoint.network.Objective;
import farpoint.network.RowOrder;
import farpoint.network.SampleMask;
import farpoint.network.SmallNet;
import farpoint.network.Trainer;
import farpoint.network.TrainingMonitor;
import farpoint.network.TrainingPlan;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.stats.Quantiles;
import farpoint.stats.RandomStream;
import farpoint.stats.Ranking;
import farpoint.testing.CleanSplit;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MahalanobisAutoencoderTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final ParameterValues DEFAULTS = MahalanobisAutoencoder.SPEC.defaults();

    /** A linear autoencoder spans the leading principal components, whatever basis it finds in them. */
    @Test
    void inALinearCodeTheDistanceIsThatOfThePrincipalComponents() {
        int n = 500;
        double[] deviations = {5, 4, 3, 0.3, 0.2, 0.1};
        double[][] rows = orthogonal(Samples.gaussian(n, 6, 4));
        for (double[] row : rows) {
            for (int j = 0; j < 6; j++) {
                row[j] *= deviations[j];
            }
        }
        BatchSource source = SmallNet.rows(n, 6, (i, j) -> rows[i][j]);
        Network network = Network.of(List.of(new Dense(6, 3), new Dense(3, 6)))
                .initialise(Initializer.UNIFORM, RandomStream.of(1, "weights", 0));
        TrainingPlan plan = new TrainingPlan(6000, n, 0.02, 4000, 0);
        new Trainer(network, source, plan, RowOrder.shuffled(1), Objective.reconstruction(), SampleMask.NONE, 1)
                .run(TrainingMonitor.NONE);
        double[] codes = Stream.of(SmallNet.outputs(network.prefix(1), source))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        CodeGaussian gaussian = CodeGaussian.fit(codes, 3, CovarianceEstimator.EMPIRICAL, 1, CONTEXT);
        for (int i = 0; i < n; i++) {
            double expected = 0;
            for (int j = 0; j < 3; j++) {
                expected += rows[i][j] * rows[i][j] / (deviations[j] * deviations[j]);
            }
            double distance = gaussian.distance(Arrays.copyOfRange(codes, 3 * i, 3 * i + 3), new double[3]);
            assertEquals(Math.sqrt(expected), distance, 1e-3 * Math.sqrt(expected) + 1e-3);
        }
    }

    /** Columns with mean 0 and variance 1 that are exactly uncorrelated, by Gram and Schmidt. */
    private static double[][] orthogonal(double[][] rows) {
        int n = rows.length;
        for (int j = 0; j < rows[0].length; j++) {
            int column = j;
            double mean = Arrays.stream(rows).mapToDouble(r -> r[column]).sum() / n;
            for (double[] row : rows) {
                row[j] -= mean;
            }
            for (int k = 0; k < j; k++) {
                double product = 0;
                for (double[] row : rows) {
                    product += row[j] * row[k] / n;
                }
                for (double[] row : rows) {
                    row[j] -= product * row[k];
                }
            }
            double square =
                    Arrays.stream(rows).mapToDouble(r -> r[column] * r[column]).sum() / n;
            for (double[] row : rows) {
                row[j] /= Math.sqrt(square);
            }
        }
        return rows;
    }

    @Test
    void bothTermsHaveUnitDeviationOnTheHeldOutRows() {
        Table table = Samples.table(Samples.gaussian(200, 5, 3));
        ParameterValues values = DEFAULTS.with(NeuralSettings.PRESET, Preset.REFERENCE);
        NeuralModel model = (NeuralModel) TrainedDetector.fit(MahalanobisAutoencoder.SPEC, values, table, CONTEXT)
                .model();
        NoveltyScorer member = (NoveltyScorer) model.members().get(0);
        double[] distance = scores(values.with(MahalanobisAutoencoder.TERM, Term.DISTANCE), table);
        double[] error = scores(values.with(MahalanobisAutoencoder.TERM, Term.ERROR), table);
        assertEquals(1, member.alpha() * deviation(distance), 1e-12);
        assertEquals(1, member.beta() * deviation(error), 1e-12);
        double[] both = scores(values, table);
        double[] sum = IntStream.range(0, 200)
                .mapToDouble(i -> member.alpha() * distance[i] + member.beta() * error[i])
                .toArray();
        assertArrayEquals(sum, both, 1e-12);
    }

    @Test
    void forCleanTrainingTheErrorHasMedianOneAndTheDistanceAQuarter() {
        Table table = Samples.table(Samples.gaussian(200, 5, 3));
        ParameterValues values =
                DEFAULTS.with(NeuralSettings.CLEAN_TRAINING, true).with(NeuralSettings.ENSEMBLE_SIZE, 1);
        NeuralModel model = (NeuralModel) TrainedDetector.fit(MahalanobisAutoencoder.SPEC, values, table, CONTEXT)
                .model();
        NoveltyScorer member = (NoveltyScorer) model.members().get(0);
        double[] distance = scores(values.with(MahalanobisAutoencoder.TERM, Term.DISTANCE), table);
        double[] error = scores(values.with(MahalanobisAutoencoder.TERM, Term.ERROR), table);
        assertEquals(0.25, member.alpha() * Quantiles.median(distance), 1e-12);
        assertEquals(1, member.beta() * Quantiles.median(error), 1e-12);
    }

    private static double[] scores(ParameterValues values, Table table) {
        return TrainedDetector.fit(MahalanobisAutoencoder.SPEC, values, table, CONTEXT)
                .score(table, CONTEXT);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    @Test
    @Tag("long")
    void findsOutliersAfterCleanTraining() {
        ParameterValues clean = DEFAULTS.with(NeuralSettings.CLEAN_TRAINING, true);
        CleanSplit split = CleanSplit.of(TestData.table("satimage-2"), 1, 0);
        double auc = split.rocAuc(MahalanobisAutoencoder.SPEC, clean, 1);
        assertTrue(auc >= 0.99, "satimage-2 " + auc);
    }

    @Test
    @Tag("long")
    void withoutTrimmingTheDistanceHelpsOnContaminatedRows() {
        Table table = TestData.table("satimage-2");
        double plain = rocAuc(Autoencoder.SPEC, table);
        double both = rocAuc(MahalanobisAutoencoder.SPEC, table);
        assertTrue(both > plain + 0.1, both + " with the distance, " + plain + " without");
    }

    private static double rocAuc(DetectorSpec spec, Table table) {
        ParameterValues values =
                spec.defaults().with(NeuralSettings.ENSEMBLE_SIZE, 1).with(NeuralSettings.CLEAN_TRAINING, true);
        double[] scores = TrainedDetector.fit(spec, values, table, CONTEXT).score(table, CONTEXT);
        return Ranking.of(scores, TestData.outliers(table)).rocAuc();
    }

    @ParameterizedTest
    @EnumSource(value = CovarianceEstimator.class, mode = EnumSource.Mode.EXCLUDE, names = "AUTOMATIC")
    void linearlyDependentCodesAreNoObstacle(CovarianceEstimator estimator) {
        double[][] gaussian = Samples.gaussian(50, 2, 1);
        double[] codes = new double[150];
        for (int i = 0; i < 50; i++) {
            codes[3 * i] = gaussian[i][0];
            codes[3 * i + 1] = gaussian[i][1];
            codes[3 * i + 2] = gaussian[i][0] + gaussian[i][1];
        }
        CodeGaussian fitted = CodeGaussian.fit(codes, 3, estimator, 1, CONTEXT);
        double distance = fitted.distance(Arrays.copyOf(codes, 3), new double[3]);
        assertTrue(distance > 0 && distance < 10, "" + distance);
    }
}
