package farpoint.denoising;

import farpoint.network.Batch;
import farpoint.network.Objective;
import farpoint.network.Reconstruction;
import farpoint.network.Step;
import farpoint.stats.RandomStream;

/**
 * The mean squared difference of the output and the row without noise. In each epoch each row gets new noise of a level of
 * its own. For one thread.
 */
final class DenoisingObjective implements Objective {
    private final NoiseLevels levels;
    private final int columns;
    private final int rows;
    private final long seed;
    private Batch clean = new Batch(1, 1);

    /**
     * Of rows.
     *
     * @param columns values of a row
     * @param rows number of training rows
     * @param seed seed of the noise
     */
    DenoisingObjective(NoiseLevels levels, int columns, int rows, long seed) {
        this.levels = levels;
        this.columns = columns;
        this.rows = rows;
        this.seed = seed;
    }

    @Override
    public void prepare(Step step) {
        remember(step.input());
        for (int b = 0; b < step.size(); b++) {
            RandomStream random = RandomStream.of(seed, "noise", (long) step.epoch() * rows + step.rows()[b]);
            int level = levels.draw(random);
            for (int j = 0; j < columns; j++) {
                step.input().set(j, b, levels.blur(level, clean.value(j, b), random.gaussian()));
            }
            NoiseLevels.tell(level, step.input(), b);
        }
    }

    private void remember(Batch input) {
        if (clean.capacity() < input.capacity()) {
            clean = new Batch(columns, input.capacity());
        }
        clean.resize(input.size());
        for (int j = 0; j < columns; j++) {
            System.arraycopy(input.feature(j), 0, clean.feature(j), 0, input.size());
        }
    }

    @Override
    public void evaluate(Step step) {
        Reconstruction.evaluate(step, clean);
    }
}
