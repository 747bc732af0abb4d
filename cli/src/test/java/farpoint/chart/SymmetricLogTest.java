package farpoint.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SymmetricLogTest {
    @Test
    void isLinearNearTheCenterAndALogarithmFarFromIt() {
        SymmetricLog scale = new SymmetricLog(2, 0.5);
        assertEquals(0, scale.of(2));
        assertEquals(Math.log(3), scale.of(3), 1e-15);
        assertEquals(-Math.log(3), scale.of(1), 1e-15);
        for (double value : new double[] {-1e9, 1.999, 2, 77.5}) {
            assertEquals(value, scale.value(scale.of(value)), 1e-12 * Math.abs(value));
        }
    }

    @Test
    void theLargestNumbersHaveAPlace() {
        SymmetricLog scale = new SymmetricLog(-1e308, 1e-300);
        assertTrue(Double.isFinite(scale.of(Double.MAX_VALUE)));
        assertTrue(scale.of(Double.MAX_VALUE) > scale.of(-1e308));
        assertEquals(0, new SymmetricLog(Double.MAX_VALUE, 1).of(Double.MAX_VALUE));
    }
}
