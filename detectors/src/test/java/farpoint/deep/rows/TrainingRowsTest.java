package farpoint.deep.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.DataMatrix;
import farpoint.network.Dense;
import farpoint.network.Initializer;
import farpoint.network.Network;
import farpoint.stats.RandomStream;
import farpoint.testing.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingRowsTest {
    private static final int ROWS = 300;

    private static TrainingRows rows() {
        InputForm form = new InputForm(3, 3, 10, RowNormalization.NONE);
        return new TrainingRows(DataMatrix.of(Samples.gaussian(ROWS, 3, 1)), form, () -> {});
    }

    /** Over several batches, and to the bits of a sum in the order of the rows. */
    @Test
    void meansAreThoseOfAllOutputs() {
        Network network =
                Network.of(List.of(new Dense(3, 2))).initialise(Initializer.UNIFORM, RandomStream.of(1, "weights", 0));
        TrainingRows some = rows().select(IntStream.range(0, ROWS - 1).toArray());
        double[] outputs = some.outputs(network);
        double[] means = new double[2];
        for (int i = 0; i < outputs.length; i++) {
            means[i % 2] += outputs[i];
        }
        for (int f = 0; f < 2; f++) {
            means[f] /= ROWS - 1;
        }
        assertArrayEquals(means, some.meanOutputs(network));
    }

    @Test
    void rowsOfRowsKeepTheirNumbers() {
        TrainingRows odd =
                rows().select(IntStream.range(0, ROWS / 2).map(i -> 2 * i + 1).toArray());
        TrainingRows some = odd.select(new int[] {149, 0});
        assertArrayEquals(new int[] {299, 1}, some.ids());
        assertEquals(299, some.id(0));
        assertEquals(150, odd.rows());
        assertEquals(7, rows().id(7));
        assertEquals(ROWS, rows().ids().length);
    }
}
