package farpoint.convolutional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.deep.encoder.EncoderKind;
import farpoint.deep.rows.RowNormalization;
import farpoint.deep.settings.NeuralSettings;
import farpoint.deepsvdd.DeepSVDD;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.stats.Ranking;
import farpoint.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvolutionalAutoencoderTest {
    private static final int TRAINING = 600;

    /** Noisy sinusoids of three frequencies with random phase; of the test rows, a quarter has a fourth or a spike. */
    private record Profiles(Table training, Table test, boolean[] outliers) {
        static Profiles of(int length) {
            RandomStream random = RandomStream.of(7, "profiles", length);
            double[][] training = new double[TRAINING][];
            for (int i = 0; i < TRAINING; i++) {
                training[i] = sinusoid(random, length, 2 + i % 3);
            }
            double[][] test = new double[400][];
            boolean[] outliers = new boolean[400];
            for (int i = 0; i < test.length; i++) {
                outliers[i] = i % 4 == 0;
                test[i] = sinusoid(random, length, i % 8 == 0 ? 7 : 2 + i % 3);
                if (i % 8 == 4) {
                    test[i][random.below(length)] += 3;
                }
            }
            return new Profiles(Samples.table(training), Samples.table(test), outliers);
        }

        private static double[] sinusoid(RandomStream random, int length, int periods) {
            double phase = 2 * Math.PI * random.uniform();
            double[] profile = new double[length];
            for (int t = 0; t < length; t++) {
                profile[t] = Math.sin(2 * Math.PI * periods * t / length + phase) + 0.1 * random.gaussian();
            }
            return profile;
        }

        double rocAuc(DetectorSpec spec, ParameterValues values) {
            ComputeContext context = ComputeContext.withDefaults();
            TrainedDetector trained = TrainedDetector.fit(spec, values, training, context);
            return Ranking.of(trained.score(test, context), outliers).rocAuc();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 61})
    @Tag("long")
    void findsProfilesOfAnotherShape(int length) {
        ParameterValues clean = ConvolutionalAutoencoder.SPEC.defaults().with(NeuralSettings.CLEAN_TRAINING, true);
        double auc = Profiles.of(length).rocAuc(ConvolutionalAutoencoder.SPEC, clean);
        assertTrue(auc >= 0.95, "length " + length + ": " + auc);
    }

    @Test
    @Tag("long")
    void deepSVDDCanUseTheConvolutionalEncoder() {
        ParameterValues values = DeepSVDD.SPEC
                .defaults()
                .with(NeuralSettings.CLEAN_TRAINING, true)
                .with(DeepSVDD.ENCODER, EncoderKind.CONVOLUTIONAL);
        double auc = Profiles.of(64).rocAuc(DeepSVDD.SPEC, values);
        assertTrue(auc >= 0.8, "" + auc);
    }

    @ParameterizedTest
    @EnumSource(RowNormalization.class)
    void rowsAreNormalisedWhateverTheirUnit(RowNormalization normalization) {
        ParameterValues values = ConvolutionalAutoencoder.SPEC
                .defaults()
                .with(NeuralSettings.ENSEMBLE_SIZE, 1)
                .with(NeuralSettings.EPOCHS, 3)
                .with(NeuralSettings.SCALING, Scaling.NONE)
                .with(CommonParameters.SEED, 4)
                .with(ConvolutionalAutoencoder.ROW_NORMALIZATION, normalization);
        double[][] rows = Samples.gaussian(30, 8, 2);
        rows[1] = rows[0].clone();
        for (int j = 0; j < 8; j++) {
            rows[1][j] *= 4;
        }
        Table table = Samples.table(rows);
        ComputeContext context = ComputeContext.withDefaults();
        double[] scores = TrainedDetector.fit(ConvolutionalAutoencoder.SPEC, values, table, context)
                .score(table, context);
        if (normalization == RowNormalization.NONE) {
            assertTrue(scores[1] > 2 * scores[0]);
        } else {
            assertEquals(scores[0], scores[1], 1e-12);
        }
    }
}
