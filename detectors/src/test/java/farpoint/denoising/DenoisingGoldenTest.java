package farpoint.denoising;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.network.Batch;
import farpoint.network.BatchSource;
import farpoint.network.Dense;
import farpoint.network.LeakyRelu;
import farpoint.network.Network;
import farpoint.network.Objective;
import farpoint.network.Reconstruction;
import farpoint.network.SmallNet;
import farpoint.network.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A network 7-4-3 on rows of sines; the expected values are those of tools/golden/denoising.py, a numpy program of its own. */
class DenoisingGoldenTest {
    private static final int ROWS = 8;
    private static final int COLUMNS = 3;

    /** What the program prints for a schedule. */
    private enum Golden {
        LINEAR(
                NoiseSchedule.LINEAR,
                new double[] {0.9993939281632653, 0.8736624197310381, 0.602951597329715},
                new double[] {0.024618526290878327, 0.9804180408631132, 0.5146262835057605},
                new double[] {
                    0.33800616276307505,
                    0.450734061973388,
                    0.7635117787683758,
                    0.8990668636398084,
                    1.094247554121746,
                    0.904783822770336,
                    0.5775022865697322,
                    0.5862764689372831
                },
                new double[] {-0.0020665442657324773, -0.004230869765122046, 0.0015551129420054558, 0.14808667378178794
                },
                new double[] {0.35849772610491665, 0.37954934823427183, 0.612912922411082},
                new double[] {0.40417667494281123, 0.0343571282757676, 0.17437911919250323}),
        COSINE(
                NoiseSchedule.COSINE,
                new double[] {0.9982524864661346, 0.49384359044063775, 0.0009711930298712558},
                new double[] {0.0418032718081417, 0.9918405217373387, 0.5138301164899275},
                new double[] {
                    0.34001312643785025,
                    0.462336310545381,
                    0.7732852848350786,
                    0.761980293916435,
                    1.1145771580620998,
                    0.9306475448039399,
                    0.506734069990605,
                    0.5524979251659475
                },
                new double[] {-0.001177060724278986, 0.011875839670008445, 0.0020640655547516764, 0.15276509260679055},
                new double[] {0.3441310946536198, 0.41334039661908273, 0.6723003608668213},
                new double[] {0.469172062290097, 0.026276249866633225, 0.1768520487100911});

        final NoiseSchedule schedule;
        final double[] signals;
        final double[] firstInput;
        final double[] losses;
        final double[] gradient;
        final double[] scores;
        final double[] contributions;

        Golden(
                NoiseSchedule schedule,
                double[] signals,
                double[] firstInput,
                double[] losses,
                double[] gradient,
                double[] scores,
                double[] contributions) {
            this.schedule = schedule;
            this.signals = signals;
            this.firstInput = firstInput;
            this.losses = losses;
            this.gradient = gradient;
            this.scores = scores;
            this.contributions = contributions;
        }

        NoiseLevels levels() {
            return new NoiseLevels(schedule.signals(50));
        }
    }

    private static double cell(int row, int column) {
        return Math.sin(0.7 * row + 1.3 * column);
    }

    /** W1[o][i] = sin(1 + 3o + i) / 2, W2[o][i] = cos(1 + 4o + i) / 2. */
    private static Network network() {
        Network network = Network.of(List.of(new Dense(7, 4), new LeakyRelu(4), new Dense(4, 3)));
        float[] w = network.weights();
        for (int i = 0; i < 28; i++) {
            w[i] = (float) (0.5 * Math.sin(1 + 3 * (i / 7) + i % 7));
        }
        for (int i = 0; i < 12; i++) {
            w[28 + i] = (float) (0.5 * Math.cos(1 + 4 * (i / 4) + i % 4));
        }
        return network;
    }

    @ParameterizedTest
    @EnumSource
    void theNoiseGrowsAsTheScheduleSays(Golden golden) {
        double[] signals = golden.levels().signals();
        assertEquals(50, signals.length);
        assertArrayEquals(golden.signals, new double[] {signals[1], signals[25], signals[49]}, 1e-12);
    }

    /** Published code takes the cosine for the beta of each level: then nothing of a row is left at any. */
    @Test
    void theCosineIsNoBeta() {
        double[] cosine = NoiseSchedule.COSINE.signals(50);
        double product = 1;
        for (double beta : cosine) {
            product *= 1 - beta;
            assertEquals(0, product);
        }
    }

    @ParameterizedTest
    @EnumSource
    void lossesAndGradientsAreThoseOfTheReference(Golden golden) {
        Network network = network();
        BatchSource rows = noisyRows(golden.levels());
        Batch input = new Batch(7, 1);
        rows.load(new int[] {0}, 0, 1, input);
        double[] first = {input.value(0, 0), input.value(1, 0), input.value(2, 0)};
        assertArrayEquals(golden.firstInput, first, 1e-7);
        double[] losses = new double[ROWS];
        Objective objective = step -> {
            Reconstruction.evaluate(step, cleanRows());
            System.arraycopy(step.losses(), 0, losses, 0, ROWS);
        };
        double[] g = SmallNet.gradient(network, rows, objective).clone();
        assertArrayEquals(golden.losses, losses, 1e-6);
        assertArrayEquals(golden.gradient, new double[] {g[0], g[27], g[28], g[39]}, 1e-6);
        assertArrayEquals(SmallNet.differences(network, rows, objective), g, 1e-4);
    }

    /** Row n at level 1 + 6n with the noise cos(1.9n + 0.8i). */
    private static BatchSource noisyRows(NoiseLevels levels) {
        Batch told = new Batch(7, ROWS);
        for (int n = 0; n < ROWS; n++) {
            NoiseLevels.tell(1 + 6 * n, told, n);
        }
        return SmallNet.rows(
                ROWS,
                7,
                (n, i) -> i < COLUMNS
                        ? levels.blur(1 + 6 * n, cell(n, i), Math.cos(1.9 * n + 0.8 * i))
                        : told.value(i, n));
    }

    private static Batch cleanRows() {
        Batch clean = new Batch(COLUMNS, ROWS);
        for (int n = 0; n < ROWS; n++) {
            for (int j = 0; j < COLUMNS; j++) {
                clean.set(j, n, cell(n, j));
            }
        }
        return clean;
    }

    @ParameterizedTest
    @EnumSource
    void scoresAndContributionsAreThoseOfTheReference(Golden golden) {
        double[] noise = new double[49 * COLUMNS];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = Math.cos(1.9 * (1 + i / COLUMNS) + 0.8 * (i % COLUMNS));
        }
        DenoisingScorer scorer = new DenoisingScorer(
                network(), golden.levels(), IntStream.rangeClosed(1, 49).toArray(), noise);
        Workspace workspace = Workspace.forScoring(network(), 3);
        load(workspace);
        double[] scores = new double[4];
        scorer.score(workspace, scores, 1);
        assertArrayEquals(golden.scores, Arrays.copyOfRange(scores, 1, 4), 1e-6);
        load(workspace);
        double[] contributions = new double[12];
        scorer.contributions(workspace, contributions, 1);
        assertArrayEquals(golden.contributions, Arrays.copyOfRange(contributions, 9, 12), 1e-6);
        assertArrayEquals(new double[3], Arrays.copyOf(contributions, 3));
    }

    private static void load(Workspace workspace) {
        workspace.input().resize(3);
        for (int n = 0; n < 3; n++) {
            for (int i = 0; i < 7; i++) {
                workspace.input().set(i, n, i < COLUMNS ? cell(n, i) : 0);
            }
        }
    }
}
