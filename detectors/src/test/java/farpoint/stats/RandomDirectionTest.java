package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RandomDirectionTest {
    @Test
    void drawsGaussianNumbersInOrderAndTellsTheirLength() {
        double[] target = {-1, -1, -1, -1, -1};
        double length = RandomDirection.draw(RandomStream.of(1, "directions", 0), target, 1, 3);
        RandomStream same = RandomStream.of(1, "directions", 0);
        for (int j = 1; j <= 3; j++) {
            assertEquals(same.gaussian(), target[j]);
        }
        assertEquals(Math.sqrt(target[1] * target[1] + target[2] * target[2] + target[3] * target[3]), length);
        assertEquals(-1, target[0]);
        assertEquals(-1, target[4]);
    }

    /** On the unit sphere of R^3 each coordinate is uniform in [-1, 1], with variance 1/3. */
    @Test
    void isUniformOnTheSphere() {
        RandomStream random = RandomStream.of(2, "directions", 0);
        int n = 30_000;
        double[] direction = new double[3];
        int[] quarters = new int[4];
        for (int i = 0; i < n; i++) {
            double length = RandomDirection.draw(random, direction, 0, 3);
            quarters[(int) (2 * (direction[2] / length + 1))]++;
        }
        for (int quarter : quarters) {
            // Five standard deviations of a binomial number.
            assertEquals(n / 4.0, quarter, 5 * Math.sqrt(n * 3 / 16.0));
        }
    }

    @Test
    void needsAWidth() {
        RandomStream random = RandomStream.of(1, "directions", 0);
        assertThrows(IllegalArgumentException.class, () -> RandomDirection.draw(random, new double[1], 0, 0));
    }
}
