package farpoint.denoising;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import farpoint.network.Dense;
import farpoint.network.Network;
import farpoint.network.RowOrder;
import farpoint.network.SampleMask;
import farpoint.network.SmallNet;
import farpoint.network.Trainer;
import farpoint.network.TrainingMonitor;
import farpoint.network.TrainingPlan;
import farpoint.stats.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenoisingObjectiveTest {
    private static final NoiseLevels LEVELS = new NoiseLevels(NoiseSchedule.LINEAR.signals(50));
    private static final long SEED = 5;
    private static final int ROWS = 12;

    /** The network passes the first of six inputs on and forgets all others; at rate 0 it stays as it is. */
    @Test
    void eachRowGetsNewNoiseInEachEpochWhateverTheBatch() {
        double[] few = losses(4);
        double[] all = losses(ROWS);
        assertArrayEquals(all, few, 1e-6);
        assertNotEquals(all[0], all[1]);
        assertArrayEquals(new double[] {byHand(0), byHand(1)}, all, 1e-6);
    }

    private static double[] losses(int batch) {
        Network network = Network.of(List.of(new Dense(6, 2)));
        network.weights()[0] = 1;
        return new Trainer(
                        network,
                        SmallNet.rows(ROWS, 6, (n, i) -> i < 2 ? cell(n, i) : 0),
                        new TrainingPlan(2, batch, 0, 2, 0),
                        RowOrder.shuffled(1),
                        new DenoisingObjective(LEVELS, 2, ROWS, SEED),
                        SampleMask.NONE,
                        1)
                .run(TrainingMonitor.NONE);
    }

    private static double cell(int row, int column) {
        return Math.sin(row + 2.0 * column);
    }

    private static double byHand(int epoch) {
        double sum = 0;
        for (int n = 0; n < ROWS; n++) {
            RandomStream random = RandomStream.of(SEED, "noise", epoch * ROWS + n);
            int level = 1 + random.below(49);
            double left = Math.sqrt(LEVELS.signals()[level]);
            double noise = Math.sqrt(1 - LEVELS.signals()[level]) * random.gaussian();
            double first = left * cell(n, 0) + noise - cell(n, 0);
            sum += (first * first + cell(n, 1) * cell(n, 1)) / 2;
        }
        return sum / ROWS;
    }
}
